import { sessionCookie, sessionTokenIn } from '../../src/http/session-cookie.js';

const HOUSE = 'https://letters.example';
const DESK = 'http://localhost:3000';
const OURS = 'a'.repeat(52);
const ANOTHERS = 'b'.repeat(52);

const tokenIn = (cookie: string, publicUrl: string) => sessionTokenIn({ headers: { cookie } }, publicUrl);

describe('the session’s cookie', () => {
  it.each([HOUSE, DESK])('comes back as it was set at %s', (publicUrl) => {
    const [pair = ''] = sessionCookie(publicUrl, OURS).split(';');
    expect(tokenIn(`theme=dark; ${pair}`, publicUrl)).toBe(OURS);
  });

  it('is tied to the host where there is TLS, and one of the plain name is nobody’s there', () => {
    expect(sessionCookie(HOUSE, OURS)).toMatch(/^__Host-letters-session=a+; Path=\/; .*; Secure$/);
    expect(tokenIn(`letters-session=${ANOTHERS}`, HOUSE)).toBeNull();
    expect(tokenIn(`letters-session=${ANOTHERS}; __Host-letters-session=${OURS}`, HOUSE)).toBe(OURS);
  });
});
