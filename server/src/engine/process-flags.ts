// How the processes that make media are started.

/**
 * Node's arguments. Garbage is collected by the thread that makes it: there is little, but large buffers come and go, for which V8 would else set
 * helpers to work that take the cores from drawing and encoding.
 */
export const processFlags: readonly string[] = ['--single-threaded-gc']
