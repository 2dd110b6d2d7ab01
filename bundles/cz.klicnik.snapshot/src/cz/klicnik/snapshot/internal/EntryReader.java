/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import static cz.klicnik.snapshot.internal.ModelReader.present;
import static cz.klicnik.snapshot.internal.ModelReader.text;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.snapshot.model.AsymmetricKey;
import cz.klicnik.snapshot.model.Certificate;
import cz.klicnik.snapshot.model.DataObject;
import cz.klicnik.snapshot.model.Entry;
import cz.klicnik.snapshot.model.Key;
import cz.klicnik.snapshot.model.OtherObject;
import cz.klicnik.snapshot.model.PrivateKey;
import cz.klicnik.snapshot.model.Problem;
import cz.klicnik.snapshot.model.PublicKey;
import cz.klicnik.snapshot.model.SecretKey;

/** Makes an object of its model. */
final class EntryReader {

    private final long handle;
    private final String label;
    private final Bytes id;
    private final Trilean hidden;
    private final Trilean modifiable;
    private final Optional<Fault> problem;

    private EntryReader(Entry entry) throws Damage {
        handle = entry.getHandle();
        label = text(entry.getLabel());
        id = bytes(entry.getId());
        hidden = present(entry.getPrivate(), "private");
        modifiable = present(entry.getModifiable(), "modifiable");
        @Nullable
        Problem fault = entry.getProblem();
        problem = fault == null ? Optional.empty() : Optional.of(ModelReader.fault(fault));
    }

    static TokenObject object(Entry entry) throws Damage {
        EntryReader common = new EntryReader(entry);
        return switch (entry) {
        case Certificate c -> common.certificate(c);
        case PrivateKey k -> common.privateKey(k);
        case PublicKey k -> common.publicKey(k);
        case SecretKey k -> common.secretKey(k);
        case DataObject d -> new TokenObject.Data(common.handle, common.label, common.id, text(d.getApplication()),
                bytes(d.getValue()), common.hidden, common.modifiable, common.problem);
        case OtherObject o -> new TokenObject.Other(common.handle, common.label, common.id, o.getObjectClass(),
                common.hidden, common.modifiable, common.problem);
        default -> throw new Damage(Damage.Reason.CONTENT, entry.eClass().getName());
        };
    }

    private TokenObject certificate(Certificate c) throws Damage {
        return new TokenObject.Certificate(handle, label, id, c.getType(), bytes(c.getValue()), hidden, modifiable,
                present(c.getTrusted(), "trusted"), problem);
    }

    private TokenObject privateKey(PrivateKey k) throws Damage {
        KeyOrigin origin = new KeyOrigin(present(k.getLocal(), "local"), present(k.getSensitive(), "sensitive"),
                present(k.getAlwaysSensitive(), "alwaysSensitive"), present(k.getExtractable(), "extractable"),
                present(k.getNeverExtractable(), "neverExtractable"));
        return new TokenObject.PrivateKey(handle, label, id, new KeyAlgorithm(k.getAlgorithm()), publicPart(k),
                uses(k), origin, present(k.getAlwaysAuthenticate(), "alwaysAuthenticate"), hidden, modifiable,
                problem);
    }

    private TokenObject publicKey(PublicKey k) throws Damage {
        return new TokenObject.PublicKey(handle, label, id, new KeyAlgorithm(k.getAlgorithm()), publicPart(k), uses(k),
                present(k.getLocal(), "local"), hidden, modifiable, problem);
    }

    private TokenObject secretKey(SecretKey k) throws Damage {
        KeyOrigin origin = new KeyOrigin(present(k.getLocal(), "local"), present(k.getSensitive(), "sensitive"),
                present(k.getAlwaysSensitive(), "alwaysSensitive"), present(k.getExtractable(), "extractable"),
                present(k.getNeverExtractable(), "neverExtractable"));
        return new TokenObject.SecretKey(handle, label, id, new KeyAlgorithm(k.getAlgorithm()), k.getLength(), uses(k),
                origin, hidden, modifiable, problem);
    }

    private static KeyUses uses(Key k) throws Damage {
        return new KeyUses(present(k.getSign(), "sign"), present(k.getVerify(), "verify"),
                present(k.getDecrypt(), "decrypt"), present(k.getEncrypt(), "encrypt"),
                present(k.getUnwrap(), "unwrap"), present(k.getWrap(), "wrap"), present(k.getDerive(), "derive"));
    }

    private static PublicPart publicPart(AsymmetricKey k) {
        return new PublicPart(bytes(k.getModulus()), bytes(k.getPublicExponent()), bytes(k.getEcParameters()),
                bytes(k.getEcPoint()));
    }

    static Bytes bytes(byte @Nullable [] value) {
        return value == null ? Bytes.empty() : Bytes.of(value);
    }
}
