/** A line as the text of a page has it: without spaces, because a printed line breaks where it likes. */
export const paperText = (line: string): string => line.replaceAll(/\s/g, '');
