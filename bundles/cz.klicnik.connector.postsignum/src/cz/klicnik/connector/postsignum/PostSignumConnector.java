/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.postsignum;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Answer.Document;
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
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.request.Pkcs10;

/**
 * Makes what a person hands in: the request as a file (PEM and DER), and a mail with it that is signed with the old certificate.
 * Sends nothing and polls for nothing; the issued certificate is picked up from a file.
 */
public final class PostSignumConnector implements CaConnector {

    /** Where the mail goes. */
    public static final String TO = "to";
    /** Whose mail it is. */
    public static final String FROM = "from";
    /** Subject of the mail, with placeholders. */
    public static final String SUBJECT = "subject";
    /** Text of the mail, with placeholders. */
    public static final String TEXT = "text";
    /** Whether the mail is signed. */
    public static final String SIGN = "sign";

    private static final String FILE = "file";
    private static final int PEM_COLUMNS = 64;
    /** The guide: minutes to about a day. */
    private static final Duration USUALLY = Duration.ofDays(1);

    @Override
    public Abilities abilities(ConnectorSettings settings) {
        return new Abilities(EnumSet.of(Ability.ENROL, Ability.RENEW, Ability.HAND_OFF), EnumSet.allOf(KeySpec.class),
                USUALLY);
    }

    @Override
    public Signatures signatures(Phase phase, boolean renewal, ConnectorSettings settings) {
        return phase == Phase.PREPARE ? new Signatures(1, renewal && signs(settings) ? 1 : 0) : Signatures.NONE;
    }

    @Override
    public Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        String to = access.settings().needed(TO);
        Optional<CertificateView> renewed = order.renewed().isPresent()
                ? Optional.of(CertificateParser.parse(order.renewed().get())) : Optional.empty();
        Bytes request = request(order, keys);
        String holder = holder(order, renewed);
        String file = fileName(holder) + ".req";
        MailTemplate template = new MailTemplate(values(order, renewed, holder, file));
        Mail mail = new Mail(access.settings().value(FROM).or(() -> renewed.flatMap(CertificateView::email)).orElse(""),
                to, template.fill(access.settings().needed(SUBJECT)), template.fill(access.settings().needed(TEXT)),
                new Mail.Attachment(file, "application/pkcs10", pem(request)), access.clock().instant(),
                UUID.randomUUID().toString());
        Optional<PrivateKey> old = signs(access.settings()) && renewed.isPresent() ? keys.old() : Optional.empty();
        Bytes message = old.isPresent()
                ? mail.signed(new MailSigner(renewed.get().der(), old.get(), keys.provider())) : mail.unsigned();
        return new Prepared(request, message, Map.of(FILE, file));
    }

    @Override
    public Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        Prepared prepared = submission.prepared();
        String file = prepared.memo().getOrDefault(FILE, "request.req");
        String name = file.replaceAll("\\.req$", "");
        return new Answer.HandedOff(List.of(new Document(file, "application/pkcs10", pem(prepared.pkcs10())),
                new Document(name + ".der", "application/pkcs10", prepared.pkcs10()),
                new Document(name + ".eml", "message/rfc822", prepared.message())),
                Optional.of(access.settings().needed(TO)));
    }

    @Override
    public void test(CaAccess access, IProgressMonitor monitor) throws FaultException {
        // nobody is reached; what can be wrong are the settings
        for (String name : List.of(SUBJECT, TEXT)) {
            access.settings().needed(name);
        }
        String to = access.settings().needed(TO);
        if (!to.matches("[^@\\s]+@[^@\\s]+")) {
            throw new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, access.settings().connector(), Fault.ATTRIBUTE,
                    TO, Fault.REASON, "BAD_VALUE", Fault.FOUND, to);
        }
    }

    private static Bytes request(Order order, SigningKeys keys) throws FaultException {
        try {
            return Pkcs10.make(new Pkcs10.Content(order.subject(), order.subjectPublicKeyInfo(), order.extensions()),
                    Optional.empty(), keys.fresh(), keys.provider());
        } catch (GeneralSecurityException e) {
            throw TokenFaults.of(e, "PKCS#10");
        }
    }

    private static boolean signs(ConnectorSettings settings) {
        return settings.value(SIGN).filter("false"::equals).isEmpty();
    }

    private static String holder(Order order, Optional<CertificateView> renewed) throws FaultException {
        Optional<String> asked = order.detail(Detail.CONTACT_NAME);
        if (asked.isPresent()) {
            return asked.get();
        }
        if (renewed.isPresent()) {
            return renewed.get().holder();
        }
        DistinguishedName subject = CertificateParser.name(order.subject());
        return subject.value(DistinguishedName.COMMON_NAME).orElse("");
    }

    private static Map<String, Optional<String>> values(Order order, Optional<CertificateView> renewed, String holder,
            String file) {
        Map<String, Optional<String>> values = new HashMap<>();
        values.put("holder", Optional.of(holder));
        values.put("email", order.detail(Detail.CONTACT_EMAIL).or(() -> renewed.flatMap(CertificateView::email)));
        values.put("organisation",
                order.detail(Detail.ORGANISATION).or(() -> renewed.flatMap(CertificateView::organization)));
        values.put("contract", order.detail(Detail.CONTRACT_NUMBER));
        values.put("employee", order.detail(Detail.EMPLOYEE_NUMBER));
        values.put("type", order.detail(Detail.CERTIFICATE_TYPE).map(PostSignumConnector::type));
        values.put("years", order.detail(Detail.YEARS));
        values.put("serial", renewed.map(CertificateView::serialDecimal));
        values.put("file", Optional.of(file));
        return values;
    }

    /** In the language of the authority. */
    private static String type(String code) {
        return switch (code) {
        case "QUALIFIED" -> "kvalifikovaný osobní (QCA)";
        case "COMMERCIAL" -> "komerční osobní (VCA)";
        default -> code;
        };
    }

    /** Mail programs and file systems of all kinds take it. */
    private static String fileName(String holder) {
        String plain = java.text.Normalizer.normalize(holder, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "")
                .toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? "request" : plain.substring(0, Math.min(plain.length(), 60));
    }

    private static Bytes pem(Bytes request) {
        String body = Base64.getMimeEncoder(PEM_COLUMNS, new byte[] { '\n' }).encodeToString(request.toArray());
        return Bytes.of(("-----BEGIN CERTIFICATE REQUEST-----\n" + body + "\n-----END CERTIFICATE REQUEST-----\n")
                .getBytes(StandardCharsets.US_ASCII));
    }
}
