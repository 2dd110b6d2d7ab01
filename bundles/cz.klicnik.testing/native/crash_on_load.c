/* SPDX-License-Identifier: EPL-2.0 */
/* A library that kills the process as soon as it is loaded. */
__attribute__((constructor)) static void crash(void) {
    volatile int *volatile nowhere = 0;
    *nowhere = 1;
}
