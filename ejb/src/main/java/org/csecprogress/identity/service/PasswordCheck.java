package org.csecprogress.identity.service;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Decides whether a text may be the password of an account: by our rules, and by how soon whoever
 * has the lists of leaked passwords, words and names would guess it (zxcvbn).
 */
@ApplicationScoped
@ForEverybody
public class PasswordCheck {
    /** The best of zxcvbn's five scores: more than 10^10 guesses. */
    private static final int HARD = 4;

    /**
     * How many characters are measured: a text whose beginning is hard is hard, and it is quick.
     */
    private static final int MEASURED = 40;

    @Inject private GuessedFirst guessedFirst;
    private final Zxcvbn guesses = new Zxcvbn();

    /** Returns why the text may not be the account's password; empty if it may. */
    public Optional<Problem> refusal(Account account, String password) {
        List<String> words = guessedFirst.wordsFor(account);
        return new PasswordRules(words)
                .refusal(password)
                .or(
                        () ->
                                isHard(password, words)
                                        ? Optional.empty()
                                        : Optional.of(PasswordRules.GUESSABLE));
    }

    private boolean isHard(String password, List<String> words) {
        String begin = password.substring(0, Math.min(password.length(), MEASURED));
        return guesses.measure(begin, words).getScore() >= HARD;
    }
}
