/**
 * Watches the loop of this thread. The end says, in milliseconds of the thread's own processor time (a busy machine
 * makes everything late, but little longer), the longest work between two turns and all of it.
 */
export function watchLoop(): () => { longest: number; all: number } {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const began = spent();
  let [last, longest] = [began, 0];
  const turn = () => {
    const now = spent();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(turn, 5);
  return () => {
    clearInterval(timer);
    turn();
    return { longest, all: last - began };
  };
}
