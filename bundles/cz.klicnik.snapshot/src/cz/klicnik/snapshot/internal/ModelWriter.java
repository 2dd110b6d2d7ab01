/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.model.AsymmetricKey;
import cz.klicnik.snapshot.model.Certificate;
import cz.klicnik.snapshot.model.DataObject;
import cz.klicnik.snapshot.model.Detail;
import cz.klicnik.snapshot.model.Entry;
import cz.klicnik.snapshot.model.Info;
import cz.klicnik.snapshot.model.Key;
import cz.klicnik.snapshot.model.Mechanism;
import cz.klicnik.snapshot.model.OtherObject;
import cz.klicnik.snapshot.model.PrivateKey;
import cz.klicnik.snapshot.model.Problem;
import cz.klicnik.snapshot.model.PublicKey;
import cz.klicnik.snapshot.model.SavedAttribute;
import cz.klicnik.snapshot.model.SavedToken;
import cz.klicnik.snapshot.model.SecretKey;
import cz.klicnik.snapshot.model.Slot;
import cz.klicnik.snapshot.model.SnapshotFactory;

/** Makes the model of a snapshot. */
final class ModelWriter {

    private static final SnapshotFactory MAKE = SnapshotFactory.eINSTANCE;

    private ModelWriter() {
    }

    static SavedToken of(Snapshot snapshot) {
        TokenContents contents = snapshot.picture().contents();
        SavedToken saved = MAKE.createSavedToken();
        saved.setTakenAt(snapshot.origin().takenAt().toString());
        saved.setAuthor(text(snapshot.origin().author()));
        saved.setProgram(text(snapshot.origin().program()));
        saved.setDriver(text(snapshot.origin().driver()));
        saved.setLibrary(text(snapshot.origin().library()));
        saved.setLibraryVersion(text(snapshot.origin().libraryVersion()));
        saved.setFamily(text(contents.identity().family()));
        saved.setReadAt(contents.readAt().toString());
        saved.setLogin(contents.login());
        saved.setInfo(info(contents.token()));
        saved.setSlot(slot(contents.slot()));
        for (TokenObject object : contents.objects()) {
            Entry entry = entry(object);
            snapshot.picture().attributes(object).forEach(a -> entry.getAttributes().add(attribute(a)));
            saved.getEntries().add(entry);
        }
        contents.problems().forEach(fault -> saved.getProblems().add(problem(fault)));
        snapshot.picture().mechanisms().forEach(m -> saved.getMechanisms().add(mechanism(m)));
        return saved;
    }

    private static Info info(TokenInfo token) {
        Info info = MAKE.createInfo();
        info.setLabel(text(token.label()));
        info.setManufacturer(text(token.manufacturer()));
        info.setModel(text(token.model()));
        info.setSerial(text(token.serial()));
        info.setFlags(token.rawFlags());
        info.setUserPin(token.userPin());
        info.setSecurityOfficerPin(token.securityOfficerPin());
        info.setMinimumPinLength(token.minimumPinLength());
        info.setMaximumPinLength(token.maximumPinLength());
        info.setPublicTotal(number(token.publicMemory().total()));
        info.setPublicFree(number(token.publicMemory().free()));
        info.setPrivateTotal(number(token.privateMemory().total()));
        info.setPrivateFree(number(token.privateMemory().free()));
        info.setOpenSessions(number(token.sessions().open()));
        info.setMaximumSessions(number(token.sessions().maximum()));
        info.setOpenWriteSessions(number(token.sessions().openReadWrite()));
        info.setMaximumWriteSessions(number(token.sessions().maximumReadWrite()));
        info.setHardwareVersion(token.hardwareVersion().toString());
        info.setFirmwareVersion(token.firmwareVersion().toString());
        info.setClock(token.clock().map(Object::toString).orElse(""));
        return info;
    }

    private static Slot slot(SlotInfo from) {
        Slot slot = MAKE.createSlot();
        slot.setId(from.id());
        slot.setDescription(text(from.description()));
        slot.setManufacturer(text(from.manufacturer()));
        slot.setRemovable(from.removable());
        slot.setHardware(from.hardware());
        slot.setHardwareVersion(from.hardwareVersion().toString());
        slot.setFirmwareVersion(from.firmwareVersion().toString());
        return slot;
    }

    private static Entry entry(TokenObject object) {
        Entry entry = switch (object) {
        case TokenObject.Certificate c -> certificate(c);
        case TokenObject.PrivateKey k -> privateKey(k);
        case TokenObject.PublicKey k -> publicKey(k);
        case TokenObject.SecretKey k -> secretKey(k);
        case TokenObject.Data d -> data(d);
        case TokenObject.Other o -> other(o);
        };
        entry.setHandle(object.handle());
        entry.setLabel(text(object.label()));
        entry.setId(bytes(object.id()));
        entry.setPrivate(object.isPrivate());
        entry.setModifiable(object.modifiable());
        Optional<Fault> fault = object.problem();
        fault.ifPresent(f -> entry.setProblem(problem(f)));
        return entry;
    }

    private static Certificate certificate(TokenObject.Certificate from) {
        Certificate certificate = MAKE.createCertificate();
        certificate.setType(from.type());
        certificate.setValue(bytes(from.value()));
        certificate.setTrusted(from.trusted());
        return certificate;
    }

    private static PrivateKey privateKey(TokenObject.PrivateKey from) {
        PrivateKey key = MAKE.createPrivateKey();
        publicPart(key, from.publicPart());
        key.setAlgorithm(from.algorithm().code());
        uses(key, from.uses());
        KeyOrigin origin = from.origin();
        key.setLocal(origin.local());
        key.setSensitive(origin.sensitive());
        key.setAlwaysSensitive(origin.alwaysSensitive());
        key.setExtractable(origin.extractable());
        key.setNeverExtractable(origin.neverExtractable());
        key.setAlwaysAuthenticate(from.alwaysAuthenticate());
        return key;
    }

    private static PublicKey publicKey(TokenObject.PublicKey from) {
        PublicKey key = MAKE.createPublicKey();
        publicPart(key, from.publicPart());
        key.setAlgorithm(from.algorithm().code());
        uses(key, from.uses());
        key.setLocal(from.local());
        return key;
    }

    private static SecretKey secretKey(TokenObject.SecretKey from) {
        SecretKey key = MAKE.createSecretKey();
        key.setAlgorithm(from.algorithm().code());
        uses(key, from.uses());
        KeyOrigin origin = from.origin();
        key.setLocal(origin.local());
        key.setSensitive(origin.sensitive());
        key.setAlwaysSensitive(origin.alwaysSensitive());
        key.setExtractable(origin.extractable());
        key.setNeverExtractable(origin.neverExtractable());
        key.setLength(from.length());
        return key;
    }

    private static DataObject data(TokenObject.Data from) {
        DataObject data = MAKE.createDataObject();
        data.setApplication(text(from.application()));
        data.setValue(bytes(from.value()));
        return data;
    }

    private static OtherObject other(TokenObject.Other from) {
        OtherObject other = MAKE.createOtherObject();
        other.setObjectClass(from.objectClass());
        return other;
    }

    private static void uses(Key key, KeyUses uses) {
        key.setSign(uses.sign());
        key.setVerify(uses.verify());
        key.setDecrypt(uses.decrypt());
        key.setEncrypt(uses.encrypt());
        key.setUnwrap(uses.unwrap());
        key.setWrap(uses.wrap());
        key.setDerive(uses.derive());
    }

    private static void publicPart(AsymmetricKey key, PublicPart part) {
        key.setModulus(bytes(part.modulus()));
        key.setPublicExponent(bytes(part.publicExponent()));
        key.setEcParameters(bytes(part.ecParameters()));
        key.setEcPoint(bytes(part.ecPoint()));
    }

    private static SavedAttribute attribute(Attribute from) {
        SavedAttribute attribute = MAKE.createSavedAttribute();
        attribute.setType(from.type());
        attribute.setName(text(from.name()));
        attribute.setState(from.state());
        attribute.setFormat(from.format());
        attribute.setValue(bytes(from.value()));
        return attribute;
    }

    private static Problem problem(Fault fault) {
        Problem problem = MAKE.createProblem();
        problem.setCode(fault.code().name());
        fault.details().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(e -> {
            Detail detail = MAKE.createDetail();
            detail.setName(text(e.getKey()));
            detail.setValue(text(e.getValue()));
            problem.getDetails().add(detail);
        });
        return problem;
    }

    private static Mechanism mechanism(MechanismInfo from) {
        Mechanism mechanism = MAKE.createMechanism();
        mechanism.setType(from.type());
        mechanism.setName(text(from.name()));
        mechanism.setMinimumKeySize(from.minimumKeySize());
        mechanism.setMaximumKeySize(from.maximumKeySize());
        mechanism.setFlags(text(from.flags().stream().sorted().collect(Collectors.joining(" "))));
        return mechanism;
    }

    private static String text(String foreign) {
        return XmlSafe.escape(foreign);
    }

    private static long number(OptionalLong number) {
        return number.orElse(-1);
    }

    /** Nothing stands in the file for no bytes. */
    private static byte @org.eclipse.jdt.annotation.Nullable [] bytes(Bytes bytes) {
        return bytes.isEmpty() ? null : bytes.toArray();
    }
}
