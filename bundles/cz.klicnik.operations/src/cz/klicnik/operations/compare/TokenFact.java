/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.compare;

import java.util.function.Function;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenInfo;

/** What a token says of itself and what two tokens can differ in. How many sessions are open and its clock are left out. */
public enum TokenFact {
    MANUFACTURER(of(TokenInfo::manufacturer)),
    MODEL(of(TokenInfo::model)),
    SERIAL(of(TokenInfo::serial)),
    LABEL(of(TokenInfo::label)),
    FLAGS(of(TokenInfo::rawFlags)),
    USER_PIN(of(TokenInfo::userPin)),
    SECURITY_OFFICER_PIN(of(TokenInfo::securityOfficerPin)),
    MINIMUM_PIN_LENGTH(of(TokenInfo::minimumPinLength)),
    MAXIMUM_PIN_LENGTH(of(TokenInfo::maximumPinLength)),
    PUBLIC_MEMORY(of(TokenInfo::publicMemory)),
    PRIVATE_MEMORY(of(TokenInfo::privateMemory)),
    HARDWARE_VERSION(of(TokenInfo::hardwareVersion)),
    FIRMWARE_VERSION(of(TokenInfo::firmwareVersion));

    private final Function<TokenContents, Object> value;

    TokenFact(Function<TokenContents, Object> value) {
        this.value = value;
    }

    /** The value, comparable by {@code equals}. */
    public Object value(TokenContents contents) {
        return value.apply(contents);
    }

    private static Function<TokenContents, Object> of(Function<TokenInfo, Object> value) {
        return contents -> value.apply(contents.token());
    }
}
