/**
 * Watches the loop of this thread. The end says in milliseconds the longest work between two turns, counted in the
 * thread's own processor time: a busy machine makes everything late, but nothing longer.
 */
export function watchLoop(): () => number {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest] = [spent(), 0];
  const turn = () => {
    const now = spent();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(turn, 5);
  return () => {
    clearInterval(timer);
    turn();
    return longest;
  };
}
