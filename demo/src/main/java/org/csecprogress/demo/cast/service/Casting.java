package org.csecprogress.demo.cast.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.demo.DemoAccount;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.persistence.DemoRecords;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.service.SignInService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;

/** Creates the missing accounts of the demonstration and records which counties opted in. */
@ApplicationScoped
@Transactional
@ForEverybody
public class Casting {
    private static final String MADE_UP = "made up for the demonstration";

    @Inject private SignInService signIn;
    @Inject private FactorPlay factors;
    @Inject private DemoRecords records;
    @Inject private BusinessClock clock;

    /** Returns all accounts; the password is hashed once for all new ones. */
    public Cast cast(Counties counties, char[] password) {
        Map<String, Account> known =
                records.accounts().stream()
                        .collect(Collectors.toMap(Account::username, Function.identity()));
        LocalDate today = clock.today();
        List<DemoAccount> roles = DemoAccount.builtIn(counties);
        boolean complete = roles.stream().allMatch(role -> known.containsKey(role.username()));
        String hash = complete ? "" : signIn.hashOf(password);
        Map<String, Account> accounts = new HashMap<>(known);
        Map<Actor.Grant, Cast.Player> players = new HashMap<>();
        Map<Role, Actor> seconds = new EnumMap<>(Role.class);
        for (DemoAccount role : roles) {
            Account account =
                    accounts.computeIfAbsent(role.username(), name -> account(role, hash));
            Actor actor = account.toActor(today);
            Cast.Player before = players.put(role.grant(), new Cast.Player(role, actor));
            if (before != null) {
                seconds.put(role.grant().role(), before.actor());
            }
        }
        factors.play(
                roles.stream().map(role -> accounts.get(role.username())).distinct().toList(),
                password);
        return new Cast(players, seconds);
    }

    private Account account(DemoAccount role, String hash) {
        var account =
                new Account(role.username(), role.name(), role.title(), hash).grant(role.grant());
        records.add(account);
        return account;
    }

    /** Records which counties opted in to the CSEC Program in the years of the plan. */
    public void optIn(
            Counties counties, FilingWindows windows, DemoPlan plan, DemoGenerator generator) {
        var periods = new ArrayList<ReportingPeriod>(plan.released());
        periods.add(plan.open());
        List<OptIn> optIns = new ArrayList<>();
        for (String year :
                periods.stream().map(p -> windows.of(p).fiscalYearOfSum()).distinct().toList()) {
            for (County county : counties.all()) {
                optIns.add(
                        new OptIn(county.code(), year, generator.optedIn(county.code()), MADE_UP));
            }
        }
        records.add(optIns);
    }
}
