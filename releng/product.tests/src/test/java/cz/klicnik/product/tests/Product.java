/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.product.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A product that the build has made, as it is unpacked on one platform. */
record Product(Path folder) {

    private static final Path PRODUCTS =
            Path.of(System.getProperty("klicnik.root", "../.."), "releng/product/target/products");

    /** What a program answered. */
    record Answer(int code, String out, String err) {
    }

    static Product commandLine() {
        return new Product(PRODUCTS.resolve("cz.klicnik.cli.product/linux/gtk/x86_64/klicnik-cli"));
    }

    static Product commandLineOnWindows() {
        return new Product(PRODUCTS.resolve("cz.klicnik.cli.product/win32/win32/x86_64/klicnik-cli"));
    }

    static Product console() {
        return new Product(PRODUCTS.resolve("cz.klicnik.app.product/linux/gtk/x86_64/klicnik"));
    }

    static Product consoleOnWindows() {
        return new Product(PRODUCTS.resolve("cz.klicnik.app.product/win32/win32/x86_64/klicnik"));
    }

    static Product consoleOnMac() {
        return new Product(PRODUCTS.resolve("cz.klicnik.app.product/macosx/cocoa/aarch64/klicnik.app/Contents"));
    }

    static List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(PRODUCTS)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Runs the start script; the environment is this one's, with the changes: an empty value takes a variable away. */
    static Answer run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments)).toList());
        environment.forEach(builder.environment()::put);
        builder.environment().values().removeIf(String::isEmpty);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Answer(process.waitFor(), out, err.join());
    }

    private static String text(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
