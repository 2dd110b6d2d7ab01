/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui;

import java.util.function.Consumer;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.operations.trust.Trust;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * What every screen stands on: an OSGi service, to be had from a part's site as {@code getService(Console.class)}. First
 * asked for on the UI thread.
 */
public interface Console {

    /** Starts all drivers, once. Blocks while libraries are added: never on the UI thread. */
    void start();

    /** Drivers and tokens. Its methods that talk to a token must not be called on the UI thread. */
    TokenRegistry registry();

    /** What changes tokens. Its methods must not be called on the UI thread. */
    PlanRunner plans();

    /** What there is. Read and observed on the UI thread only. */
    Inventory inventory();

    /** Is told of every commit to the inventory, on the UI thread. */
    void addListener(Consumer<InventoryChange> listener);

    void removeListener(Consumer<InventoryChange> listener);

    /** Decodes what was read of a token, as of now and by the person's settings. Any thread. */
    TokenView analyse(TokenContents contents);

    /** How a single certificate is judged, by the person's settings. Any thread. */
    TokenAnalyzer analyzer();

    /** Whom this computer trusts. Any thread; its methods block. */
    Trust trust();

    /** Work with tokens in the background. */
    TokenJobs jobs();

    /** In which language the screens speak. */
    Language language();
}
