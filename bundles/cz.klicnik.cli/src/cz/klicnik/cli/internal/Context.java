/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.Inspect;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.trust.Trust;
import cz.klicnik.operations.trust.TrustFolders;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.certificate.PathText;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.JsonText;
import cz.klicnik.presentation.inspect.TokenFacts;
import cz.klicnik.presentation.trust.CaText;

/** What the commands of one run share: the world, and the language that the person wants. */
final class Context {

    private final World world;
    private final Messages messages;
    private final Messages words;
    private final Formats formats;
    private final Talk talk;

    Context(World world, Locale language) {
        this.world = world;
        this.messages = new Messages(Context.class, language);
        this.words = new Messages(language);
        this.formats = new Formats(words, world.clock().withZone(world.zone()));
        this.talk = new Talk(world.talk(), messages, world.width());
    }

    World world() {
        return world;
    }

    /** A sentence of the command line's own. */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The texts of the presentation. */
    Messages presentation() {
        return words;
    }

    Words words() {
        return new Words(words);
    }

    Formats formats() {
        return formats;
    }

    FaultTexts faults() {
        return new FaultTexts(words);
    }

    InspectJson json() {
        return new InspectJson(words, formats);
    }

    /** Says whether a certificate can be trusted. */
    PathText paths() {
        return new PathText(words.locale(), formats, PathText.Face.COMMAND_LINE);
    }

    /** Says what is in the CA store. */
    CaText authorities() {
        return new CaText(words.locale(), formats, world.clock().instant());
    }

    /** Whom this computer trusts. */
    Trust trust() {
        return new Trust(TrustFolders.of(world.folders(), world.machine()), world.network(), world.clock(),
                fault -> talk.warning(faults().explain(fault)));
    }

    Talk talk() {
        return talk;
    }

    Inspect inspect() {
        return new Inspect(new TokenAnalyzer()::analyze);
    }

    /** Prints the answer. */
    void answer(Collection<String> lines) {
        PrintWriter answer = world.answer();
        lines.forEach(line -> answer.print(line + "\n"));
        answer.flush();
    }

    /** Prints the answer for programs. A reader that has gone away (head) is no error: it has what it wanted. */
    void answer(JsonText.Document document) {
        try {
            JsonText.write(world.data(), document);
        } catch (IOException e) {
            throw new UncheckedIOException("A print writer gave an I/O error", e);
        }
        world.data().flush();
    }

    void answer(String line) {
        answer(List.of(line));
    }

    /** The token with the last four digits of its serial number, as every prompt names it. */
    String title(InspectedToken token) {
        String label = token.token().map(TokenInfo::label).orElse("");
        String model = token.token().map(TokenInfo::model).orElse("");
        String serial = token.slot().identity().map(TokenIdentity::shortSerial).orElse("");
        return text("Login_token", TokenFacts.named(token.slot(), label), SafeText.label(model),
                SafeText.label(serial));
    }

    CommandFailure usage(String key, Object... arguments) {
        return new CommandFailure(ExitCode.USAGE, text(key, arguments));
    }
}
