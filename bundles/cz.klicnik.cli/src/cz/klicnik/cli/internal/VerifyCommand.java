/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.operations.ObjectSelector;
import cz.klicnik.operations.trust.CaStore;
import cz.klicnik.operations.trust.HttpFetcher;
import cz.klicnik.operations.trust.JavaAnchors;
import cz.klicnik.operations.trust.VerifyCertificate;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.chain.CrlStore;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.presentation.certificate.PathText;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.InspectJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a certificate, in a file or on a token, can be trusted, and why not. */
@Command(name = "verify")
final class VerifyCommand extends TokenCommand {

    @Parameters(index = "0", paramLabel = "FILE|OBJECT", descriptionKey = "parameter.fileOrObject")
    private String what = "";

    @Option(names = "--at", paramLabel = "DATE", descriptionKey = "option.at")
    private @Nullable String at;

    @Option(names = "--trust", paramLabel = "PATH", descriptionKey = "option.trust")
    private List<Path> trust = new ArrayList<>();

    @Option(names = "--trust-java", descriptionKey = "option.trust-java")
    private boolean trustJava;

    @Option(names = "--crl", paramLabel = "FILE", descriptionKey = "option.crl")
    private List<Path> lists = new ArrayList<>();

    @Option(names = "--online", descriptionKey = "option.online")
    private boolean online;

    VerifyCommand(Context context) {
        super(context);
    }

    /** A file needs no driver. */
    @Override
    Optional<Integer> withoutTokens() throws FaultException {
        Optional<Path> file = NamedFile.of(what);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<Bytes> certificates = PkiFile.read(file.get()).certificates();
        if (certificates.isEmpty()) {
            throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, what, Fault.MESSAGE,
                    context().text("Verify_noCertificate"));
        }
        return Optional.of(verify(certificates.getFirst(), certificates.subList(1, certificates.size())));
    }

    @Override
    int show(Inspection inspection, Tokens tokens) throws FaultException {
        ObjectSelector selector =
                ObjectSelector.parse(what).orElseThrow(() -> context().usage("Usage_notAnObject", what));
        ObjectSelector.Found found = selector.select(inspection.tokens());
        if (!(found.object() instanceof TokenObject.Certificate certificate)) {
            throw context().usage("Verify_notACertificate", what);
        }
        return verify(certificate.value(), beside(found.token()));
    }

    private static List<Bytes> beside(InspectedToken token) {
        return token.slot().contents().stream().flatMap(c -> c.objects().stream())
                .filter(TokenObject.Certificate.class::isInstance).map(o -> ((TokenObject.Certificate) o).value())
                .toList();
    }

    private int verify(Bytes certificate, List<Bytes> beside) throws FaultException {
        Instant moment = moment();
        CaStore.Contents trusted = trusted();
        trusted.problems().forEach(problem -> context().talk().warning(context().faults().explain(problem)));
        Fetcher fetcher = online ? new HttpFetcher(ProxySelector.getDefault()) : Fetcher.OFF;
        VerifyCertificate.Verified verified =
                new VerifyCertificate(fetcher, crls()).verify(certificate, beside, trusted,
                        moment, new NullProgressMonitor());
        if (online) {
            verified.problems().forEach(problem -> context().talk().warning(context().faults().explain(problem)));
        }
        answer(verified.result());
        return switch (verified.result().outcome()) {
        case VALID -> ExitCode.FINE;
        case INVALID -> ExitCode.NOT_VALID;
        case UNKNOWN -> ExitCode.NOT_KNOWN;
        };
    }

    private void answer(PathResult result) {
        PathText text = new PathText(context().presentation().locale(), context().formats());
        if (json()) {
            context().answer(document -> {
                document.number("version", InspectJson.VERSION);
                text.write(document, result);
            });
        } else {
            List<String> lines = SheetText.lines(text.sections(result), context().world().width());
            context().answer(lines.subList(1, lines.size()));
        }
    }

    /** Without a time of day: the end of that day, when a signature of that day had been made. */
    private Instant moment() {
        String wanted = at;
        if (wanted == null) {
            return context().world().clock().instant();
        }
        try {
            return wanted.contains("T") ? Instant.parse(wanted)
                    : LocalDate.parse(wanted).plusDays(1).atStartOfDay(context().world().zone()).toInstant()
                            .minusSeconds(1);
        } catch (DateTimeException e) {
            throw context().usage("Verify_notADate", wanted);
        }
    }

    private CaStore.Contents trusted() throws FaultException {
        CaStore.Contents contents = new CaStore(List.of(context().world().folders().data().resolve("ca"))).read();
        for (Path path : trust) {
            if (!Files.exists(path)) {
                throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, path.toString(), Fault.MESSAGE,
                        context().text("Verify_missing"));
            }
            contents = contents.and(CaStore.given(path));
        }
        return trustJava ? contents.and(new CaStore.Contents(JavaAnchors.read(), List.of(), List.of())) : contents;
    }

    private CrlStore crls() throws FaultException {
        CrlStore store = new CrlStore();
        for (Path path : lists) {
            boolean any = false;
            for (PkiFile.Part part : PkiFile.read(path).parts()) {
                any |= part instanceof PkiFile.RevocationListPart list && store.keep(list.der(), path.toString());
            }
            if (!any) {
                throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, path.toString(), Fault.MESSAGE,
                        context().text("Verify_noList"));
            }
        }
        return store;
    }
}
