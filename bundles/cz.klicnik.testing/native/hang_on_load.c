/* SPDX-License-Identifier: EPL-2.0 */
/* A library whose loading never comes to an end. */
#include <unistd.h>

__attribute__((constructor)) static void hang(void) {
    for (;;) pause();
}
