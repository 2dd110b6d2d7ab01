/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.certificates;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import cz.klicnik.ui.Language;

/**
 * Filters and sorts the rows off the UI thread. Its methods are called on the UI thread; what is shown is always the answer
 * to the latest question, older answers are dropped.
 */
final class CertificatesPresenter {

    private final Language language;
    private final Executor worker;
    private final Executor ui;
    private final View view;

    private Question question = new Question(0, List.of(), "", Column.HOLDER, true);

    /** Who shows the rows; called on the UI thread. */
    @FunctionalInterface
    interface View {
        void show(Answer answer);
    }

    /**
     * What the table is to show.
     *
     * @param rows filtered and sorted
     * @param total how many there are without the filter
     * @param misunderstood terms of the filter that mean nothing
     */
    record Answer(List<CertificateRow> rows, int total, List<String> misunderstood) {
    }

    private record Question(int number, List<CertificateRow> rows, String filter, Column column, boolean ascending) {
    }

    /**
     * @param worker runs one task after the other
     */
    CertificatesPresenter(Language language, Executor worker, Executor ui, View view) {
        this.language = language;
        this.worker = worker;
        this.ui = ui;
        this.view = view;
    }

    void rows(List<CertificateRow> rows) {
        ask(new Question(question.number + 1, rows, question.filter, question.column, question.ascending));
    }

    void filter(String text) {
        ask(new Question(question.number + 1, question.rows, text, question.column, question.ascending));
    }

    void sort(Column column, boolean ascending) {
        ask(new Question(question.number + 1, question.rows, question.filter, column, ascending));
    }

    private void ask(Question asked) {
        question = asked;
        worker.execute(() -> {
            Answer answer = answer(asked, language);
            try {
                ui.execute(() -> {
                    if (question.number == asked.number) {
                        view.show(answer);
                    }
                });
            } catch (RejectedExecutionException e) {
                // the window has gone while the rows were sorted: nobody wants them any more
                return;
            }
        });
    }

    private static Answer answer(Question asked, Language language) {
        CertificateQuery query = CertificateQuery.parse(asked.filter, language);
        Comparator<CertificateRow> order = asked.column.order(language, asked.ascending);
        List<CertificateRow> rows = asked.rows.stream().filter(query.filter()).sorted(order).toList();
        return new Answer(rows, asked.rows.size(), query.misunderstood());
    }
}
