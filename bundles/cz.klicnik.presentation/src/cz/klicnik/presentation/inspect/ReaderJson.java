/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.io.IOException;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.ReaderTexts;

/** The system's readers as JSON. */
final class ReaderJson {

    private final ReaderTexts texts;

    ReaderJson(Messages messages) {
        texts = new ReaderTexts(messages);
    }

    /** The member {@code pcsc}. */
    void write(JsonText json, MachineState machine) throws IOException {
        PcscStatus pcsc = machine.pcsc();
        json.object("pcsc", () -> {
            json.code("service", pcsc.service());
            json.text("serviceText", texts.service(pcsc));
            json.array("readers", () -> {
                for (ReaderStatus reader : pcsc.readers()) {
                    json.object(() -> reader(json, reader, machine));
                }
            });
        });
    }

    private void reader(JsonText json, ReaderStatus reader, MachineState machine) throws IOException {
        json.text("name", reader.name());
        json.code("card", reader.card());
        json.text("cardText", texts.card(reader));
        json.textIfAny("atr", reader.atr().map(Bytes::hex));
        json.strings("servedBy", reader.servedBy());
        json.strings("candidates", reader.candidates());
        if (reader.card() == ReaderStatus.Card.NOT_SERVED) {
            InspectJson.write(json, "problem", texts.fault(reader), texts.explain(reader, machine));
        }
    }
}
