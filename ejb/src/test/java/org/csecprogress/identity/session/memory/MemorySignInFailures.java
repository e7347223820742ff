package org.csecprogress.identity.session.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.identity.session.SignInFailures;
import org.csecprogress.identity.session.Tried;
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
    public boolean take(Collection<Tried> tried, Instant at) {
        if (tried.stream().anyMatch(each -> mustWait(each, at))) {
            return false;
        }
        for (Tried each : tried) {
            of(each.subject())
                    .ifPresentOrElse(
                            known -> known.again(at),
                            () -> memory.add(new SignInFailure(each.subject(), at)));
        }
        return true;
    }

    private boolean mustWait(Tried tried, Instant at) {
        return of(tried.subject()).filter(known -> known.mustWait(tried, at)).isPresent();
    }

    @Override
    public void giveBack(String subject) {
        of(subject).ifPresent(SignInFailure::takeBack);
    }

    @Override
    public void forget(String subject) {
        of(subject).ifPresent(memory::remove);
    }
}
