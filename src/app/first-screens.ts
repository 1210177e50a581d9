import { comingScreen } from './coming-screen.tsx';

export const HamletHome = comingScreen(() =>
  import('../ui/hamlet/hamlet-home.tsx').then((each) => each.HamletHome),
);

export const RecordsScreen = comingScreen(() =>
  import('../ui/records/records-screen.tsx').then((each) => each.RecordsScreen),
);

/** The screens most people see first behind the PIN. */
export function prepareFirstScreens(): void {
  HamletHome.prepare();
  RecordsScreen.prepare();
}
