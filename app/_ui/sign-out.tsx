/** Ends the session by an ordinary form, so that it works without script. */
export const SignOut = ({ label }: { label: string }) => (
  <form action="/sign-out" method="post">
    <button type="submit" className="button button-plain">
      {label}
    </button>
  </form>
);
