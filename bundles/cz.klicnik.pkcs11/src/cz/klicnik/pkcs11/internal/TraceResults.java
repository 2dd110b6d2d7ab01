/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.pkcs11.ReturnValues;
import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import iaik.pkcs.pkcs11.wrapper.CK_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_MECHANISM_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_SESSION_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_SLOT_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_TOKEN_INFO;

/** What came out of calls, in few words. Of bytes only the length: they may be decrypted or a key. */
final class TraceResults {

    private static final int SHOWN_HANDLES = 16;

    private TraceResults() {
    }

    /**
     * @param result as the wrapper gave it
     * @param types the attributes that were asked for, in the order of the result
     */
    static List<TraceItem> of(String function, @Nullable Object result, long... types) {
        return switch (result) {
        case null -> List.of();
        case Long handle -> List.of(item(handleName(function), Long.toString(handle)));
        case long[] pair when function.equals("C_GenerateKeyPair") && pair.length == 2 -> List.of(
                item("publicKey", Long.toString(pair[0])), item("privateKey", Long.toString(pair[1])));
        case long[] list -> list(function, list);
        case byte[] bytes -> List.of(item("output", TraceValues.size(bytes.length)));
        case CK_INFO info -> List.of(item("manufacturer", text(info.manufacturerID)),
                item("description", text(info.libraryDescription)),
                item("version", info.libraryVersion == null ? "?"
                        : (info.libraryVersion.major & 0xff) + "." + (info.libraryVersion.minor & 0xff)));
        case CK_SLOT_INFO slot -> List.of(item("description", text(slot.slotDescription)),
                item("flags", ReturnValues.hex(slot.flags)));
        case CK_TOKEN_INFO token -> List.of(item("label", text(token.label)), item("model", text(token.model)),
                item("serial", text(token.serialNumber)), item("flags", ReturnValues.hex(token.flags)));
        case CK_SESSION_INFO session -> List.of(item("slot", Long.toString(session.slotID)),
                item("state", Long.toString(session.state)), item("flags", ReturnValues.hex(session.flags)));
        case CK_MECHANISM_INFO info -> List.of(item("minKeySize", Long.toString(info.ulMinKeySize)),
                item("maxKeySize", Long.toString(info.ulMaxKeySize)), item("flags", ReturnValues.hex(info.flags)));
        case @Nullable CK_ATTRIBUTE[] attributes -> List.of(item("values", attributes(attributes, types)));
        default -> List.of();
        };
    }

    private static String handleName(String function) {
        return switch (function) {
        case "C_OpenSession" -> "session";
        case "C_WaitForSlotEvent" -> "slot";
        default -> "object";
        };
    }

    private static List<TraceItem> list(String function, long[] list) {
        return switch (function) {
        case "C_GetSlotList" -> List.of(item("slots", numbers(list, Long::toString)));
        case "C_GetMechanismList" -> List.of(item("mechanisms", numbers(list, TraceValues::mechanism)));
        default -> List.of(item("found", Integer.toString(list.length)),
                item("objects", numbers(list, Long::toString)));
        };
    }

    private static String numbers(long[] list, LongFunction<String> name) {
        String shown = Arrays.stream(list).limit(SHOWN_HANDLES).mapToObj(name)
                .collect(Collectors.joining(", ", "{", ""));
        return shown + (list.length > SHOWN_HANDLES ? ", …}" + TraceValues.size(list.length) : "}");
    }

    /** An attribute that was not given has no element. */
    private static String attributes(@Nullable CK_ATTRIBUTE[] attributes, long... types) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < attributes.length && i < types.length; i++) {
            CK_ATTRIBUTE attribute = attributes[i];
            values.add(attribute == null ? AttributeSheet.name(types[i]) + "=?"
                    : TraceValues.attribute(types[i], attribute.pValue));
        }
        return values.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(char @Nullable [] padded) {
        return TraceValues.quoted(InfoConversion.text(padded));
    }

    private static TraceItem item(String name, String value) {
        return new TraceItem(name, value);
    }
}
