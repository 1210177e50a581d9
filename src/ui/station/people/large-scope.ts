/** People on one device from which a first download is long for a cheap phone on a village's link (the mark CHT warns at). */
const LARGE_SCOPE = 10_000;

/** [LD1] Whether somebody should ask why this device holds so many. */
export const isLargeScope = (persons: number | undefined): boolean => (persons ?? 0) > LARGE_SCOPE;
