package org.csecprogress.identity.memory;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.SignInFailure;
import org.csecprogress.identity.SignInFailures;
import org.csecprogress.inmemory.Memory;

/** The failed sign-ins, in memory. */
public final class MemorySignInFailures implements SignInFailures {
    private final Memory memory;

    public MemorySignInFailures(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<SignInFailure> of(String subject) {
        return memory.find(SignInFailure.class, subject);
    }

    @Override
    public void count(String subject, Instant at) {
        of(subject)
                .ifPresentOrElse(
                        known -> known.again(at), () -> memory.add(new SignInFailure(subject, at)));
    }

    @Override
    public void forget(String subject) {
        of(subject).ifPresent(memory::remove);
    }
}
