/** Every screen of the station, with its own routes below `#/station`; loaded when a station profile is unlocked. */
export function StationApp() {
  return null;
}
