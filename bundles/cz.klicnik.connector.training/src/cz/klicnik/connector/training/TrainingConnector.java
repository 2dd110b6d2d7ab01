/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.connector.training.internal.RequestQueue;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Detail;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.request.Pkcs10;

/**
 * Asks the training authority in the user's data folder, which issues at once, after a while, or never: so the whole cycle of a
 * renewal can be played without a network. The message is a PKCS#10 request, and the same request always gets the same answer.
 */
public final class TrainingConnector implements CaConnector {

    /** Folder of the authority. */
    public static final String FOLDER = "folder";
    /** {@link #ISSUE}, {@link #DELAY} or {@link #REFUSE}. */
    public static final String BEHAVIOUR = "behaviour";
    public static final String ISSUE = "issue";
    public static final String DELAY = "delay";
    public static final String REFUSE = "refuse";
    /** How long it takes when it does not answer at once. */
    public static final String MINUTES = "minutes";
    /** How long its certificates are valid. */
    public static final String DAYS = "days";

    private static final String PROFILE = "profile";
    /** As PostSignum's. */
    private static final int USUAL_DAYS = 385;

    @Override
    public Abilities abilities(ConnectorSettings settings) {
        boolean later = settings.value(BEHAVIOUR).filter(DELAY::equals).isPresent();
        return new Abilities(
                EnumSet.of(Ability.ENROL, Ability.RENEW, Ability.POLL, Ability.CA_CERTIFICATES),
                EnumSet.allOf(KeySpec.class),
                later ? Duration.ofMinutes(settings.value(MINUTES).filter(TrainingConnector::number)
                        .map(Integer::parseInt).orElse(1)) : Duration.ZERO);
    }

    @Override
    public Signatures signatures(Phase phase, boolean renewal, ConnectorSettings settings) {
        return phase == Phase.PREPARE ? new Signatures(1, 0) : Signatures.NONE;
    }

    @Override
    public Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        Profile profile = profile(order);
        try {
            Bytes request = Pkcs10.make(
                    new Pkcs10.Content(order.subject(), order.subjectPublicKeyInfo(), order.extensions()),
                    Optional.empty(), keys.fresh(), keys.provider());
            return new Prepared(request, request, Map.of(PROFILE, profile.name()));
        } catch (GeneralSecurityException e) {
            throw e.getCause() instanceof FaultException token ? token : new FaultException(
                    Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, "PKCS#10: " + e.getMessage()), e);
        }
    }

    @Override
    public Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        RequestQueue queue = queue(access);
        String number = RequestQueue.number(submission.prepared().message());
        Optional<Bytes> issued = queue.issued(number);
        if (issued.isPresent()) {
            return answer(issued.get(), submission, access);
        }
        Instant now = access.clock().instant();
        return switch (access.settings().value(BEHAVIOUR).orElse(ISSUE)) {
        case REFUSE -> new Answer.Refused("The training authority is set to refuse every request.", "rejection");
        case DELAY -> decided(queue, submission, number,
                queue.decide(number, now.plus(Duration.ofMinutes(number(access.settings(), MINUTES, 1)))), access);
        default -> decided(queue, submission, number, queue.decide(number, now), access);
        };
    }

    @Override
    public Answer poll(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        RequestQueue queue = queue(access);
        String number = RequestQueue.number(submission.prepared().message());
        Optional<Instant> due = queue.due(number);
        return due.isPresent() ? decided(queue, submission, number, due.get(), access)
                : new Answer.Refused("The training authority does not know this request.", "badRequest");
    }

    @Override
    public List<Bytes> caCertificates(CaAccess access, IProgressMonitor monitor) throws FaultException {
        TrainingCa ca = ca(access);
        return List.of(ca.root(), ca.chain(Profile.QUALIFIED_PERSONAL).getFirst(),
                ca.chain(Profile.COMMERCIAL_PERSONAL).getFirst());
    }

    @Override
    public void test(CaAccess access, IProgressMonitor monitor) throws FaultException {
        ca(access);
    }

    private static Answer decided(RequestQueue queue, Submission submission, String number, Instant due,
            CaAccess access) throws FaultException {
        Instant now = access.clock().instant();
        if (now.isBefore(due)) {
            return new Answer.Waiting(Optional.of(due), Optional.of(number), submission.prepared().memo());
        }
        Optional<Bytes> issued = queue.issued(number);
        if (issued.isPresent()) {
            return answer(issued.get(), submission, access);
        }
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        try {
            Bytes certificate = ca(access).issue(profile(submission), submission.prepared().message(), from,
                    from.plus(Duration.ofDays(number(access.settings(), DAYS, USUAL_DAYS))));
            return answer(queue.keep(number, certificate), submission, access);
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.CA_REFUSED) {
                return new Answer.Refused(e.fault().detail(Fault.MESSAGE).orElse(""),
                        e.fault().detail(Fault.FOUND).orElse(""));
            }
            throw e;
        }
    }

    private static Answer answer(Bytes certificate, Submission submission, CaAccess access) throws FaultException {
        return new Answer.Issued(certificate, ca(access).chain(profile(submission)), false,
                submission.prepared().memo());
    }

    private static Profile profile(Submission submission) {
        return Profile.valueOf(submission.prepared().memo().getOrDefault(PROFILE, Profile.COMMERCIAL_PERSONAL.name()));
    }

    /** What was asked for; else the same as before. */
    private static Profile profile(Order order) throws FaultException {
        Optional<String> asked = order.detail(Detail.CERTIFICATE_TYPE);
        boolean qualified;
        if (asked.isPresent()) {
            qualified = asked.get().equals(Trade.QUALIFIED.name());
        } else {
            qualified = order.renewed().isPresent() && new TokenAnalyzer()
                    .type(CertificateParser.parse(order.renewed().get())).trade() == Trade.QUALIFIED;
        }
        return qualified ? Profile.QUALIFIED_PERSONAL : Profile.COMMERCIAL_PERSONAL;
    }

    private static TrainingCa ca(CaAccess access) throws FaultException {
        return TrainingCa.open(folder(access), access.clock());
    }

    /** Beside the authority's own folder, which is made as a whole. */
    private static RequestQueue queue(CaAccess access) throws FaultException {
        Path folder = folder(access);
        return new RequestQueue(folder.resolveSibling(folder.getFileName() + "-requests"));
    }

    private static Path folder(CaAccess access) throws FaultException {
        return Path.of(access.settings().needed(FOLDER)).toAbsolutePath();
    }

    private static int number(ConnectorSettings settings, String name, int usual) throws FaultException {
        String value = settings.value(name).orElse(Integer.toString(usual));
        if (!number(value)) {
            throw new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, settings.connector(), Fault.ATTRIBUTE, name,
                    Fault.REASON, "BAD_VALUE", Fault.FOUND, value);
        }
        return Integer.parseInt(value);
    }

    private static boolean number(String value) {
        return value.matches("[0-9]{1,6}");
    }
}
