/* SPDX-License-Identifier: EPL-2.0 */
/* A library that loads well and is no PKCS#11 module. */
__attribute__((visibility("default"))) int add(int a, int b);

int add(int a, int b) {
    return a + b;
}
