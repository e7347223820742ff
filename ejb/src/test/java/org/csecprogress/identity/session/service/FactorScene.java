package org.csecprogress.identity.session.service;

import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.SoftApp;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.service.Confirmations;
import org.csecprogress.identity.factor.service.Confirmed;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.OwnFactorService;
import org.csecprogress.identity.session.Device;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;

/** A portal with an address, two accounts and their factors, for the specifications of these. */
final class FactorScene {
    static final Instant NOW = Instant.parse("2026-10-20T17:00:00Z");
    static final String PASSWORD = "nine lanterns on the pier";
    static final String SITE = "portal.example";
    static final String ORIGIN = "https://portal.example";
    static final long SESSION = 77;

    final InMemoryPortal portal;
    final SignInService signIn;
    final SecondStepService steps;
    final OwnFactorService own;

    final Account account;
    final Account other;
    final Actor owner;

    FactorScene() {
        this("production");
    }

    FactorScene(String profile) {
        portal =
                new InMemoryPortal(NOW)
                        .with(Pbkdf2PasswordHash.class, new PasswordHashes())
                        .set("csec.profile", profile)
                        .set("csec.site.url", ORIGIN + "/");
        signIn = portal.bean(SignInService.class);
        steps = portal.bean(SecondStepService.class);
        own = portal.bean(OwnFactorService.class);
        account = account("m.alvarez@x.example");
        other = account("b@x.example");
        owner = actor(account);
    }

    private Account account(String name) {
        return anAccount()
                .username(name)
                .with(new Actor.Grant(Role.COUNTY_PREPARER, Staff.county("Yuba"), null))
                .password(signIn.hashOf(PASSWORD.toCharArray()))
                .into(portal);
    }

    static Actor actor(Account of) {
        return new Actor(of.id(), of.name(), of.grants());
    }

    static SignInPlace place(String address) {
        return new SignInPlace(address, "", new Device("a device"));
    }

    /** Returns what says that a factor was shown again. */
    Confirmed confirmed(Actor of) {
        return new Confirmed(SESSION, portal.bean(Confirmations.class).of(of.accountId(), SESSION));
    }

    SoftPasskey passkey() {
        return new SoftPasskey(SITE, ORIGIN);
    }

    Optional<Problem> add(Actor of, SoftPasskey passkey) {
        String challenge = own.newPasskey(of).orElseThrow().request().challenge();
        return own.addPasskey(of, confirmed(of), "My phone", passkey.made(challenge));
    }

    /** Sets an app up. The code of the step before shows it, so that the present one is unused. */
    NewApp app() {
        NewApp app = own.newApp(owner);
        Optional<Problem> problem =
                own.addApp(owner, confirmed(owner), app, code(app, Instant.now().minusSeconds(30)));
        if (problem.isPresent()) {
            throw new IllegalStateException(problem.get().key());
        }
        return app;
    }

    List<String> recoveryCodes() {
        return own.newRecoveryCodes(owner, confirmed(owner));
    }

    static String code(NewApp app, Instant at) {
        return SoftApp.code(app.secret(), at);
    }

    SignInResult password(Account of) {
        return signIn.signIn(new SignInTry(of.username(), PASSWORD, place("203.0.113.7")));
    }

    /** Returns what somebody is given for the right password. */
    String halfway() {
        return ((SignInResult.Halfway) password(account)).signed();
    }
}
