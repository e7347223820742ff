package org.csecprogress.identity.factor.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.factor.RecoveryCode;
import org.csecprogress.inmemory.Memory;

/** The factors of accounts, in memory. */
public final class MemoryAccountFactors implements AccountFactors {
    private final Memory memory;

    public MemoryAccountFactors(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Passkey> passkeys(long accountId) {
        return memory.all(Passkey.class)
                .filter(each -> each.accountId() == accountId)
                .sorted(Comparator.comparing(Passkey::addedAt).thenComparing(Passkey::id))
                .toList();
    }

    @Override
    public Optional<Passkey> passkey(String credentialId) {
        return memory.all(Passkey.class)
                .filter(each -> each.credentialId().equals(credentialId))
                .findFirst();
    }

    @Override
    public void add(Passkey passkey) {
        memory.add(passkey);
    }

    @Override
    public boolean used(Passkey passkey, long signatures, Instant at) {
        boolean isMore =
                signatures > passkey.signatures() || (signatures == 0 && passkey.signatures() == 0);
        if (isMore) {
            memory.update(passkey, "signatures", signatures);
            memory.update(passkey, "usedAt", at);
        }
        return isMore;
    }

    @Override
    public boolean removePasskey(long accountId, long id) {
        Optional<Passkey> found =
                passkeys(accountId).stream().filter(each -> each.id() == id).findFirst();
        found.ifPresent(memory::remove);
        return found.isPresent();
    }

    @Override
    public Optional<AuthenticatorApp> app(long accountId) {
        return memory.find(AuthenticatorApp.class, accountId);
    }

    @Override
    public void add(AuthenticatorApp app) {
        memory.add(app);
    }

    @Override
    public boolean useStep(long accountId, long step, Instant at) {
        Optional<AuthenticatorApp> app =
                app(accountId)
                        .filter(found -> found.lastStep() < step)
                        .filter(found -> wrong(found) < AuthenticatorApp.MOST_WRONG);
        app.ifPresent(
                found -> {
                    memory.update(found, "lastStep", step);
                    memory.update(found, "wrong", 0);
                    memory.update(found, "usedAt", at);
                });
        return app.isPresent();
    }

    private static int wrong(AuthenticatorApp app) {
        return Memory.<Integer>value(app, "wrong");
    }

    @Override
    public void wrongCode(long accountId) {
        app(accountId).ifPresent(AuthenticatorApp::wrongCode);
    }

    @Override
    public void forgiveCodes(long accountId) {
        app(accountId).ifPresent(app -> memory.update(app, "wrong", 0));
    }

    @Override
    public boolean removeApp(long accountId) {
        Optional<AuthenticatorApp> app = app(accountId);
        app.ifPresent(memory::remove);
        return app.isPresent();
    }

    @Override
    public boolean removeAll(long accountId) {
        List<Object> all = new ArrayList<>(passkeys(accountId));
        app(accountId).ifPresent(all::add);
        all.addAll(recoveryCodes(accountId));
        memory.removeAll(all);
        return !all.isEmpty();
    }

    private List<RecoveryCode> recoveryCodes(long accountId) {
        return memory.all(RecoveryCode.class)
                .filter(each -> each.accountId() == accountId)
                .toList();
    }

    @Override
    public void replaceRecoveryCodes(long accountId, Collection<String> digests) {
        memory.removeAll(recoveryCodes(accountId));
        digests.forEach(digest -> memory.add(new RecoveryCode(accountId, digest)));
    }

    @Override
    public boolean useRecoveryCode(long accountId, String digest, Instant at) {
        Optional<RecoveryCode> found =
                unused(accountId)
                        .filter(each -> digest.equals(Memory.value(each, "digest")))
                        .findFirst();
        found.ifPresent(each -> memory.update(each, "usedAt", at));
        return found.isPresent();
    }

    @Override
    public long recoveryCodesLeft(long accountId) {
        return unused(accountId).count();
    }

    private Stream<RecoveryCode> unused(long accountId) {
        return recoveryCodes(accountId).stream()
                .filter(each -> Memory.value(each, "usedAt") == null);
    }
}
