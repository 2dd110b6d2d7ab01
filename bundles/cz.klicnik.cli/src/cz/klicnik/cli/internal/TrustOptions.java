/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

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
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.trust.TrustQuestion;
import cz.klicnik.operations.trust.VerifyCertificate;
import picocli.CommandLine.Option;

/** Whom to trust, by which lists, as of when, and whether the network may be asked. */
final class TrustOptions {

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

    /** The answer; what went wrong beside it is told at once, as warnings. */
    VerifyCertificate.Verified verify(Context context, Bytes certificate, List<Bytes> others) throws FaultException {
        TrustQuestion question =
                new TrustQuestion(certificate, others, trust, trustJava, lists, moment(context), online);
        VerifyCertificate.Verified verified = context.trust().verify(question, new NullProgressMonitor());
        verified.problems().forEach(problem -> context.talk().warning(context.faults().explain(problem)));
        return verified;
    }

    /** Other certificates of the same token: they may be issuers. */
    static List<Bytes> beside(InspectedToken token) {
        return token.slot().contents().stream().flatMap(c -> c.objects().stream())
                .filter(TokenObject.Certificate.class::isInstance).map(o -> ((TokenObject.Certificate) o).value())
                .toList();
    }

    /** Without a time of day: the end of that day, when a signature of that day had been made. */
    private Optional<Instant> moment(Context context) {
        String wanted = at;
        if (wanted == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(wanted.contains("T") ? Instant.parse(wanted)
                    : LocalDate.parse(wanted).plusDays(1).atStartOfDay(context.world().zone()).toInstant()
                            .minusSeconds(1));
        } catch (DateTimeException e) {
            throw context.usage("Verify_notADate", wanted);
        }
    }
}
