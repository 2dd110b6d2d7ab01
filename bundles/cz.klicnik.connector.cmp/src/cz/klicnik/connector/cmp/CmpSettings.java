/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

/** The names of what is set for this connector, as its declaration has them. */
public final class CmpSettings {

    /** Where the authority listens: http or https. Must be. */
    public static final String ADDRESS = "address";
    /** By which the authority knows the password (senderKID, RFC 9483, section 3.1). */
    public static final String REFERENCE = "reference";
    /** A secret: protects first requests, until there is a certificate to protect with. */
    public static final String PASSWORD = "password";
    /** Who asks, as a distinguished name (RFC 4514); without it, CN= and the reference. */
    public static final String SENDER = "sender";
    /** The authority's distinguished name. Where it is set, nobody else may sign its answers. */
    public static final String RECIPIENT = "recipient";
    /** A file with certificates, or the certificates themselves in PEM: by these the signatures of answers are checked. */
    public static final String TRUSTED = "trusted";
    /** Likewise: who may be the server of an https address. Without it those whom Java trusts. */
    public static final String ANCHORS = "anchors";
    /** With which message a first certificate is asked for: {@code ir}, which holds without it, {@code cr} or {@code p10cr}. */
    public static final String FIRST = "first";
    /** With which message one is renewed: {@code kur}, which holds without it, {@code cr}, {@code p10cr} or {@code ir}. */
    public static final String RENEWAL = "renewal";
    /** {@code true} where the authority shall not wait to be told that a certificate has arrived; it may still want to be. */
    public static final String IMPLICIT_CONFIRM = "implicit-confirm";
    /** The name of a kind of certificates that the authority has (certProfile, RFC 9810, section 5.1.1.4). */
    public static final String PROFILE = "profile";
    /** How a password protects: {@code pbm} (RFC 9481, section 6.1.1), which holds without it, or {@code pbmac1} (6.1.2). */
    public static final String MAC = "mac";

    private CmpSettings() {
    }
}
