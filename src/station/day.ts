import * as v from 'valibot';
import { dayNumber, dayText } from '../domain/calendar.ts';

/** A day that exists, as `yyyy-mm-dd`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayText(dayNumber(text)) === text;

export const daySchema = v.pipe(v.string(), v.check(isDay));
