import type { StationPaths } from '../shared/navigation.tsx';

/** Which part of the station is on the screen: the app's routes name it by the same keys as `paths.station`. */
export type StationSection = keyof StationPaths;

/** The station's screens. Loaded when a station profile is unlocked; `section` comes from the route. */
export function StationApp({ section }: { readonly section: StationSection }) {
  return <p>{section}</p>;
}
