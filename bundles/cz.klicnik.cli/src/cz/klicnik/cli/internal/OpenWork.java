/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Files;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.presentation.recover.RecoveryText;

/** Reminds of what earlier plans have left unfinished, wherever tokens are listed. */
final class OpenWork {

    private OpenWork() {
    }

    /** A warning for each; a journal that cannot be read is one too. Nothing is loaded where there is no journal. */
    static void warn(Context context) {
        if (!Files.exists(context.world().folders().data().resolve("journal").resolve(FileJournal.NAME))) {
            return;
        }
        try {
            for (PlanRecord plan : context.world().plans().get().recovery().open()) {
                context.talk().warning(new RecoveryText(context.presentation().locale(), context.formats())
                        .warning(plan));
            }
        } catch (FaultException e) {
            context.talk().warning(context.faults().explain(e.fault()));
        }
    }
}
