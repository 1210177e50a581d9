import { Redirect, Route, Switch } from 'wouter';

import { ROLES, type Role } from '../domain/operation.ts';
import { unreachable } from '../domain/unreachable.ts';
import { useSession } from '../ui/shared/session-context.tsx';
import { comingScreen } from './coming-screen.tsx';
import { HamletHome, RecordsScreen } from './first-screens.ts';
import { ROUTES, sectionOf, stationSection } from './paths.ts';
import { RoleSwitch } from './role-switch.tsx';
import { rolesOf } from './roles.ts';

const SyncScreen = comingScreen(() =>
  import('../ui/records/sync/sync-screen.tsx').then((each) => each.SyncScreen),
);
const CodesScreen = comingScreen(() =>
  import('../ui/records/sync/codes-screen.tsx').then((each) => each.CodesScreen),
);
const StationApp = comingScreen(() =>
  import('../ui/station/station-app.tsx').then((each) => each.StationApp),
);
const PoliceApp = comingScreen(() => import('../ui/police/police-app.tsx').then((each) => each.PoliceApp));

const LeadApp = comingScreen(() => import('../ui/lead/lead-app.tsx').then((each) => each.LeadApp));
const DistrictApp = comingScreen(() =>
  import('../ui/district/district-app.tsx').then((each) => each.DistrictApp),
);
const FacilityApp = comingScreen(() =>
  import('../ui/facility/facility-app.tsx').then((each) => each.FacilityApp),
);

/** The screens behind the PIN, each loaded when it is first shown; the service worker has them all. */
export function ScreenRoutes() {
  const { profile } = useSession();
  const roles = rolesOf(profile.grants);
  const isStation = roles.includes('station');
  const isPolice = roles.includes('police');
  return (
    <Switch>
      <Route path={ROUTES.home}>
        <Home role={roles[0]} />
      </Route>
      <Route path={ROUTES.roleHome}>
        {({ role }) => (
          <Home role={ROLES.find((each) => each === role && roles.includes(each)) ?? roles[0]} />
        )}
      </Route>
      <Route path={ROUTES.subject}>{({ id }) => <RecordsScreen id={decodeURIComponent(id)} />}</Route>
      <Route path={ROUTES.records}>
        <RecordsScreen id={undefined} />
      </Route>
      <Route path={ROUTES.syncCodes}>
        <CodesScreen />
      </Route>
      <Route path={ROUTES.sync}>
        <SyncScreen />
      </Route>
      {isStation ? (
        <Route path={ROUTES.station}>
          {({ section }) => <StationApp section={stationSection(section)} />}
        </Route>
      ) : null}
      {isPolice ? (
        <Route path={ROUTES.police}>
          {({ section, id, version }) => (
            <PoliceApp section={section} id={id && decodeURIComponent(id)} version={version} />
          )}
        </Route>
      ) : null}
      {roles.includes('lead') ? (
        <Route path={ROUTES.leadHamlet}>
          {({ code }) => <LeadApp section="home" hamlet={decodeURIComponent(code)} />}
        </Route>
      ) : null}
      {roles.includes('lead') ? (
        <Route path={ROUTES.lead}>
          {({ section }) => (
            <LeadApp section={sectionOf(['home', 'assign', 'contested', 'reminders'], section)} />
          )}
        </Route>
      ) : null}
      {roles.includes('district') ? (
        <Route path={ROUTES.district}>
          {({ section }) => <DistrictApp section={sectionOf(['home', 'trend', 'handovers'], section)} />}
        </Route>
      ) : null}
      {roles.includes('facility') ? (
        <Route path={ROUTES.facility}>
          {({ section }) => <FacilityApp section={sectionOf(['home', 'file', 'passports'], section)} />}
        </Route>
      ) : null}
      <Route>
        <Redirect to={ROUTES.home} replace />
      </Route>
    </Switch>
  );
}

function Home({ role }: { readonly role: Role }) {
  return (
    <>
      <RoleSwitch current={role} />
      <HomeOf role={role} />
    </>
  );
}

function HomeOf({ role }: { readonly role: Role }) {
  switch (role) {
    case 'hamlet':
      return <HamletHome />;
    case 'station':
      return <StationApp section="home" />;
    case 'police':
      return <PoliceApp section={undefined} id={undefined} version={undefined} />;
    case 'lead':
      return <LeadApp section="home" />;
    case 'district':
      return <DistrictApp section="home" />;
    case 'facility':
      return <FacilityApp section="home" />;
    default:
      return unreachable(role);
  }
}
