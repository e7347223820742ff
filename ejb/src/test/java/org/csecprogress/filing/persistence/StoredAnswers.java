package org.csecprogress.filing.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.memory.MemoryAnswerStore;
import org.csecprogress.filing.memory.MemoryRevisions;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;

/** Reads and writes the answers of current revisions in a contract's store. */
record StoredAnswers(ContractStore store) {
    private static final Made<Repositories> REPOSITORIES =
            new Made<>(
                    (em, sql) ->
                            new Repositories(
                                    new JpaRevisions(em),
                                    new JpaAnswerStore(
                                            em, new FigureBlocks(sql), new AnswerChanges(sql))),
                    memory ->
                            new Repositories(
                                    new MemoryRevisions(memory), new MemoryAnswerStore(memory)));

    /** An answer is saved for a revision that was read in the same transaction. */
    private record Repositories(Revisions revisions, AnswerStore answers) {}

    /** Works with the answers and a revision. */
    @FunctionalInterface
    interface Work<T> {
        T with(AnswerStore answers, Revision revision);
    }

    /** Asks something of all answers. */
    <T> T ask(Function<AnswerStore, T> question) {
        return store.ask(REPOSITORIES, all -> question.apply(all.answers()));
    }

    /** Asks for something of several revisions. */
    <T> Map<Long, T> map(Function<AnswerStore, Map<Long, T>> question) {
        return ask(question);
    }

    /** Works with the answers and the current revision of a filing. */
    <T> T of(Submission filing, Work<T> work) {
        return of(filing, filing.revision(), work);
    }

    /** Works with the answers and the revision of that number. */
    <T> T of(Submission filing, int number, Work<T> work) {
        return store.ask(
                REPOSITORIES, all -> work.with(all.answers(), all.revisions().of(filing, number)));
    }

    /** Returns the key of the current revision. */
    long revision(Submission filing) {
        return of(filing, (answers, revision) -> revision.id());
    }

    Answers load(Submission filing) {
        return of(filing, AnswerStore::load);
    }

    Map<String, String> explanations(Submission filing) {
        return of(filing, AnswerStore::explanations);
    }

    int figures(Submission filing, Map<CellKey, Optional<Answer>> figures) {
        return of(filing, (answers, revision) -> answers.saveFigures(revision, figures));
    }

    int texts(Submission filing, Map<String, String> texts) {
        return of(filing, (answers, revision) -> answers.saveTexts(revision, texts));
    }

    int explain(Submission filing, Map<String, String> explanations) {
        return of(filing, (answers, revision) -> answers.saveExplanations(revision, explanations));
    }

    int milestones(Submission filing, MilestoneAnswer... given) {
        return of(filing, (answers, revision) -> answers.saveMilestones(revision, List.of(given)));
    }

    /** Copies the answers of one filing's current revision into that of another. */
    void copy(Submission from, Submission to) {
        Revision source = of(from, (answers, revision) -> revision);
        of(
                to,
                (answers, target) -> {
                    answers.copy(source, target);
                    return null;
                });
    }

    /** Copies the answers into a revision that is added in the same transaction. */
    Answers intoNew(Submission filing, int number) {
        return store.ask(
                REPOSITORIES,
                all -> {
                    Revision from = all.revisions().current(filing);
                    Revision to = new Revision(from.submission(), number);
                    all.revisions().add(to);
                    all.answers().copy(from, to);
                    return all.answers().load(to);
                });
    }

    /** Seals the working copy of a filing and sends it to CDSS. */
    void send(Submission filing) {
        Instant now = Instant.parse("2026-10-20T16:00:00Z");
        store.change(Revision.class, revision(filing), it -> it.seal("1".repeat(64), now));
        store.change(
                Submission.class,
                filing.id(),
                it ->
                        it.apply(
                                SubmissionAction.SUBMIT,
                                Staff.certifier(filing.county(), Agency.PROB),
                                null,
                                Set.of(),
                                now));
    }
}
