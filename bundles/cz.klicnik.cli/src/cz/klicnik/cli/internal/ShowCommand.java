/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.Inspection;
import cz.klicnik.operations.ObjectSelector;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.presentation.AttributeText;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.certificate.CertificateSheet;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.ObjectFacts;
import cz.klicnik.presentation.inspect.TokenFacts;
import cz.klicnik.presentation.inspect.TokenText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One object with all its attributes, decoded and raw; or what is in a file. */
@Command(name = "show")
final class ShowCommand extends TokenCommand {

    @Parameters(index = "0", paramLabel = "OBJECT|FILE", descriptionKey = "parameter.objectOrFile")
    private String object = "";

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    ShowCommand(Context context) {
        super(context);
    }

    /** A file needs no driver. */
    @Override
    Optional<Integer> withoutTokens() throws FaultException {
        Optional<Path> file = NamedFile.of(object);
        return file.isEmpty() ? Optional.empty()
                : Optional.of(new ShowFile(context(), pinSource(), trust).show(file.get(), json()));
    }

    @Override
    int show(Inspection inspection, Tokens tokens) throws FaultException {
        ObjectSelector selector =
                ObjectSelector.parse(object).orElseThrow(() -> context().usage("Usage_notAnObject", object));
        ObjectSelector.Found found = selector.select(inspection.tokens());
        List<Attribute> attributes = tokens.registry().withSession(found.token().slot().key(),
                session -> session.capability(Capability.RawAttributes.class).orElseThrow(
                        () -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_GetAttributeValue"))
                        .attributes(found.object().handle()));
        Optional<PathResult> path = found.object() instanceof TokenObject.Certificate c && details(found).isPresent()
                ? Optional.of(trust.verify(context(), c.value(), TrustOptions.beside(found.token())).result())
                : Optional.empty();
        if (json()) {
            json(found, path, attributes);
        } else {
            text(found, path, attributes);
        }
        return ExitCode.FINE;
    }

    private void text(ObjectSelector.Found found, Optional<PathResult> path, List<Attribute> attributes) {
        int width = context().world().width();
        AttributeText texts = new AttributeText(context().presentation());
        List<String> lines = new ArrayList<>();
        lines.add(new TokenFacts(context().presentation(), context().formats()).title(found.token()));
        lines.add("");
        lines.addAll(TokenText.facts(new ObjectFacts(context().presentation(), context().formats())
                .of(found.token(), found.object()), width));
        lines.addAll(SheetText.lines(path.map(context().paths()::sections).orElse(List.of()), width));
        lines.addAll(SheetText.lines(details(found).map(sheet()::extensions).orElse(List.of()), width));
        lines.add("");
        TextTable table = new TextTable(Column.fixed(context().text("Show_attribute")),
                Column.text(context().text("Show_value")), Column.text(context().text("Show_raw")));
        attributes.forEach(a -> table.row(a.name(), texts.decoded(a), texts.raw(a)));
        lines.addAll(table.lines(width));
        context().answer(lines);
    }

    private CertificateSheet sheet() {
        return new CertificateSheet(context().presentation().locale(), context().formats());
    }

    /** Of a certificate that can be read; that it cannot be stands among the facts. */
    private static Optional<CertificateDetails> details(ObjectSelector.Found found) {
        if (found.object() instanceof TokenObject.Certificate certificate) {
            try {
                return Optional.of(CertificateDetails.of(certificate.value()));
            } catch (FaultException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void json(ObjectSelector.Found found, Optional<PathResult> path, List<Attribute> attributes) {
        AttributeText texts = new AttributeText(context().presentation());
        context().answer(document -> {
            document.number("version", InspectJson.VERSION);
            document.object("token",
                    () -> context().json().slotWithToken(document, found.token().driver(), found.token().slot()));
            document.object("object", () -> context().json().object(document, found.token(), found.object()));
            Optional<CertificateDetails> details = details(found);
            if (details.isPresent()) {
                SheetText.write(document, "fields", sheet().fields(details.get()));
                SheetText.write(document, "extensions", sheet().extensions(details.get()));
            }
            if (path.isPresent()) {
                document.object("trust", () -> context().paths().write(document, path.get()));
            }
            document.array("attributes", () -> {
                for (Attribute a : attributes) {
                    document.object(() -> {
                        document.text("name", a.name());
                        document.text("type", "0x" + Long.toHexString(a.type()));
                        document.code("state", a.state());
                        document.text("value", texts.decoded(a));
                        document.text("raw", texts.raw(a));
                    });
                }
            });
        });
    }
}
