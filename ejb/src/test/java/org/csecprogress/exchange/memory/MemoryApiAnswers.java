package org.csecprogress.exchange.memory;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.ApiAnswers;
import org.csecprogress.exchange.answer.DuplicateAnswerException;
import org.csecprogress.inmemory.Memory;

/** The answers to requests that carried a key, in memory. */
public final class MemoryApiAnswers implements ApiAnswers {
    private final Memory memory;

    public MemoryApiAnswers(Memory memory) {
        this.memory = memory;
    }

    private static Instant at(ApiAnswer answer) {
        return Memory.value(answer, "answeredAt");
    }

    @Override
    public Optional<ApiAnswer> find(String route, String key, Instant since) {
        return memory.all(ApiAnswer.class)
                .filter(each -> route.equals(Memory.value(each, "route")))
                .filter(each -> key.equals(Memory.value(each, "requestKey")))
                .filter(each -> !at(each).isBefore(since))
                .findFirst();
    }

    @Override
    public void add(ApiAnswer answer) {
        try {
            memory.add(answer);
        } catch (IllegalStateException e) {
            throw new DuplicateAnswerException(e);
        }
    }

    @Override
    public void deleteBefore(Instant time) {
        memory.removeAll(
                memory.all(ApiAnswer.class).filter(each -> at(each).isBefore(time)).toList());
    }
}
