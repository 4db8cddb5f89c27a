import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Disconnected } from './api/problem.js';
import { SessionProvider, useSession, useStaff } from './api/session.js';
import { AnnouncerProvider } from './design/announcer.js';
import { Failed, NothingHere, Waiting } from './design/waiting.js';
import { firstRoomOf, Shell } from './shell/shell.js';
import { SignIn } from './shell/sign-in.js';

// Each room is fetched when it is first entered, so that the front door opens quickly.
const DictationRoom = lazy(async () => ({
  default: (await import('./dictation-room/dictation-room.js')).DictationRoom,
}));
const ReviewRoom = lazy(async () => ({ default: (await import('./review/review-room.js')).ReviewRoom }));
const LettersRoom = lazy(async () => ({ default: (await import('./letters/letters-room.js')).LettersRoom }));
const JobsRoom = lazy(async () => ({ default: (await import('./jobs/jobs-room.js')).JobsRoom }));
const PrintRoom = lazy(async () => ({ default: (await import('./printing/print-room.js')).PrintRoom }));
const HouseRoom = lazy(async () => ({ default: (await import('./house/house-room.js')).HouseRoom }));
const SharePage = lazy(async () => ({ default: (await import('./share/share-page.js')).SharePage }));
const LetterPage = lazy(async () => ({ default: (await import('./letters/letter-page.js')).LetterPage }));

/** The whole desk: the share page is open to whoever holds the link, everything else is behind the sign-in. */
export function Desk() {
  return (
    <AnnouncerProvider>
      <Switch>
        <Route path="/share/:id">
          {({ id }) => (
            <Suspense fallback={<Waiting for="your letter" />}>
              <SharePage id={id} />
            </Suspense>
          )}
        </Route>
        <Route>
          <SessionProvider>
            <FrontDoor />
          </SessionProvider>
        </Route>
      </Switch>
    </AnnouncerProvider>
  );
}

function FrontDoor() {
  const { state, retry } = useSession();
  switch (state.kind) {
    case 'asking':
      return <Waiting for="your desk" />;
    case 'signed-out':
      return <SignIn isAgain={state.isOver} />;
    case 'unreachable':
      return <Failed error={new Disconnected(null)} onRetry={retry} />;
    case 'signed-in':
      return (
        <Shell>
          <Suspense fallback={<Waiting for="the room" />}>
            <Rooms />
          </Suspense>
        </Shell>
      );
    default:
      return state satisfies never;
  }
}

function Rooms() {
  const staff = useStaff();
  return (
    <Switch>
      <Route path="/">
        <Redirect to={firstRoomOf(staff)} replace />
      </Route>
      <Route path="/dictate/:id?">{({ id }) => <DictationRoom letterId={id ?? null} />}</Route>
      <Route path="/review/:id?">{({ id }) => <ReviewRoom letterId={id ?? null} />}</Route>
      <Route path="/letters" component={LettersRoom} />
      <Route path="/letters/:id">{({ id }) => <LetterPage id={id} />}</Route>
      <Route path="/print/:run?">{({ run }) => <PrintRoom runId={run ?? null} />}</Route>
      <Route path="/jobs" component={JobsRoom} />
      <Route path="/house/:shelf?">{({ shelf }) => <HouseRoom shelf={shelf ?? null} />}</Route>
      <Route>
        <NothingHere title="There is no such room." />
      </Route>
    </Switch>
  );
}
