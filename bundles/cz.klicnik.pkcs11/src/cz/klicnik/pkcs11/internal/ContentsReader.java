/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReadingMonitor;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;

/**
 * One reading of a token. It costs one call for each object and a small number beside: one search for everything, which
 * gives the order, and one for each class until every object has one, so that each can be asked in one call for exactly
 * the attributes that it has. (A search is not cheap: SoftHSM opens a file for each object.)
 */
final class ContentsReader {

    private static final int BATCH = 2048;
    /** A token with more objects than this is a library that never says that there are no more. */
    private static final int MOST_OBJECTS = 20_000;
    /** A driver host has little memory; no card has as much as this. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Cryptoki cryptoki;
    private final long slot;
    private final String family;
    private final Quirks quirks;
    private final ReadingMonitor monitor;
    private final List<Fault> problems = new ArrayList<>();

    ContentsReader(Cryptoki cryptoki, long slot, String family, Quirks quirks, ReadingMonitor monitor) {
        this.cryptoki = cryptoki;
        this.slot = slot;
        this.family = family;
        this.quirks = quirks;
        this.monitor = monitor;
    }

    /**
     * Reads once.
     *
     * @param session opened only when there is something to read
     * @return empty when it was cancelled
     */
    Optional<TokenContents> read(SessionSource session) throws CryptokiException, FaultException {
        SlotInfo slotInfo = cryptoki.getSlotInfo(slot);
        if (!slotInfo.tokenPresent()) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        TokenInfo token = quirks.believed(cryptoki.getTokenInfo(slot));
        LoginState login = LoginState.PUBLIC;
        List<TokenObject> objects = List.of();
        if (token.initialized()) {
            long handle = session.session();
            login = state(token, cryptoki.getSessionState(handle));
            objects = objects(handle);
            if (login.seesPrivateObjects()) {
                // another program may have reset the card meanwhile: then private objects are missing
                login = state(token, cryptoki.getSessionState(handle));
            }
        }
        return monitor.cancelled() ? Optional.empty()
                : Optional.of(new TokenContents(
                        new TokenIdentity(family, token.manufacturer(), token.model(), token.serial()), slotInfo,
                        token, login, objects, problems, Instant.now()));
    }

    /** @param sessionState a CKS_ value */
    static LoginState state(TokenInfo token, long sessionState) {
        return switch ((int) sessionState) {
        case 1, 3 -> LoginState.USER;
        case 4 -> LoginState.SECURITY_OFFICER;
        default -> token.has(TokenFlag.LOGIN_REQUIRED) ? LoginState.PUBLIC : LoginState.NOT_REQUIRED;
        };
    }

    private List<TokenObject> objects(long session) throws CryptokiException {
        Map<Long, ObjectTemplate> templates = find(session);
        ObjectReader reader = new ObjectReader(cryptoki, session);
        KeyTemplates keys = new KeyTemplates(reader, template -> search(session, template));
        List<TokenObject> objects = new ArrayList<>(templates.size());
        monitor.begin(templates.size());
        long bytes = 0;
        for (Map.Entry<Long, ObjectTemplate> entry : templates.entrySet()) {
            if (monitor.cancelled()) {
                return objects;
            }
            TokenObject object = entry.getValue().refinements().isEmpty()
                    ? reader.read(entry.getKey(), entry.getValue())
                    : keys.read(entry.getKey(), entry.getValue());
            bytes += size(object);
            if (bytes > MOST_BYTES) {
                problems.add(Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, "> " + MOST_BYTES + " bytes"));
                return objects;
            }
            objects.add(object);
            monitor.read();
        }
        return objects;
    }

    private static long size(TokenObject object) {
        Bytes value = object instanceof TokenObject.Certificate c ? c.value()
                : object instanceof TokenObject.Data d ? d.value() : Bytes.empty();
        return value.length() + object.label().length();
    }

    /** Every object with the template of its class, in the order in which the token gives them. */
    private Map<Long, ObjectTemplate> find(long session) throws CryptokiException {
        Map<Long, ObjectTemplate> found = new LinkedHashMap<>();
        Set<Long> unclassified = search(session, Template.ANY);
        for (long handle : unclassified) {
            found.put(handle, ObjectTemplate.OTHER);
        }
        // where the search for everything found nothing or failed, those for the classes may still find something
        boolean all = !unclassified.isEmpty();
        for (ObjectTemplate template : ObjectTemplate.ofClasses()) {
            if (all && unclassified.isEmpty()) {
                return found;
            }
            for (long handle : search(session, Template.of(CKA_CLASS, template.objectClass()))) {
                // a library that ignores the class finds everything again: the first class is then corrected by CKA_CLASS
                if (unclassified.remove(handle) || !found.containsKey(handle)) {
                    found.put(handle, template);
                }
            }
        }
        return found;
    }

    /** What is found; a search that fails is noted and leaves the others alone. */
    private Set<Long> search(long session, Template template) throws CryptokiException {
        Set<Long> found = new LinkedHashSet<>();
        try {
            cryptoki.findObjectsInit(session, template);
            try {
                collect(session, found);
            } finally {
                cryptoki.findObjectsFinal(session);
            }
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            problems.add(ReturnValues.fault(e));
        }
        return found;
    }

    private void collect(long session, Set<Long> found) throws CryptokiException {
        List<Long> batch = cryptoki.findObjects(session, BATCH);
        while (!batch.isEmpty() && found.addAll(batch) && !monitor.cancelled()) {
            if (found.size() >= MOST_OBJECTS) {
                problems.add(Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, "> " + MOST_OBJECTS));
                return;
            }
            batch = cryptoki.findObjects(session, BATCH);
        }
    }

    /** Where the session comes from. */
    @FunctionalInterface
    interface SessionSource {
        long session() throws CryptokiException;
    }
}
