package org.csecprogress.identity.factor.service;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.kernel.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks what a browser answers for a passkey (WebAuthn Level 2, sections 7.1 and 7.2): that it is
 * ours, for this site and this purpose, signed by the passkey, and that its owner was verified by a
 * finger, a face or a PIN. Which make of device it is does not matter, so no attestation is asked.
 */
@ApplicationScoped
class PasskeyCheck {
    private static final Logger LOG = System.getLogger(PasskeyCheck.class.getName());

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longest answer that is read; the largest of real ones has a few thousand characters. */
    private static final int LONGEST = 20_000;

    private static final List<String> MADE = List.of("clientDataJSON", "attestationObject");

    private static final List<String> SIGNED =
            List.of("clientDataJSON", "authenticatorData", "signature");

    /** ECDSA with P-256, Ed25519 and RSA, which all devices together know. */
    private static final List<PublicKeyCredentialParameters> KINDS =
            List.of(
                    kind(COSEAlgorithmIdentifier.ES256),
                    kind(COSEAlgorithmIdentifier.EdDSA),
                    kind(COSEAlgorithmIdentifier.RS256));

    @Inject private Challenges challenges;
    @Inject private RelyingParty site;
    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /**
     * An answer that was read and not checked yet.
     *
     * @param credentialId the credential's identifier in Base64 for addresses
     * @param userHandle whose passkey the device says it is; empty if it does not
     */
    record Answer(String credentialId, String userHandle, AuthenticationData data) {}

    private static PublicKeyCredentialParameters kind(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /**
     * Returns the passkey that a device has made; empty if anything is wrong with it.
     *
     * @param name by which its owner knows it
     */
    Optional<Passkey> made(String purpose, String json, long accountId, String name, Instant now) {
        return parsed(json, MADE, manager::parseRegistrationResponseJSON)
                .filter(data -> isRight(purpose, data, accountId))
                .map(RegistrationData::getAttestationObject)
                .map(AttestationObject::getAuthenticatorData)
                .flatMap(made -> passkey(made, accountId, name, now));
    }

    private boolean isRight(String purpose, RegistrationData data, long accountId) {
        Optional<byte[]> challenge = challenge(purpose, data.getCollectedClientData());
        try {
            challenge.ifPresent(
                    ours ->
                            manager.verify(
                                    data,
                                    new RegistrationParameters(
                                            site.expecting(ours), KINDS, true, true)));
            return challenge.filter(ours -> challenges.spend(accountId, ours)).isPresent();
        } catch (DataConversionException | VerificationException e) {
            LOG.log(Level.WARNING, "a new passkey was refused: {0}", e.getMessage());
            return false;
        }
    }

    private Optional<Passkey> passkey(
            AuthenticatorData<?> made, long accountId, String name, Instant now) {
        return Optional.ofNullable(made.getAttestedCredentialData())
                .map(
                        credential ->
                                new Passkey(
                                        accountId,
                                        encoded(credential.getCredentialId()),
                                        credentials.convert(credential),
                                        made.getSignCount(),
                                        name,
                                        now));
    }

    /** Reads an answer; empty if it is none. */
    Optional<Answer> read(String json) {
        return parsed(json, SIGNED, manager::parseAuthenticationResponseJSON)
                .map(
                        data ->
                                new Answer(
                                        encoded(data.getCredentialId()),
                                        Optional.ofNullable(data.getUserHandle())
                                                .map(
                                                        handle ->
                                                                new String(
                                                                        handle,
                                                                        StandardCharsets.UTF_8))
                                                .orElse(""),
                                        data));
    }

    private static <T> Optional<T> parsed(
            String json, List<String> parts, Function<String, T> parser) {
        try {
            return isWhole(json, parts) ? Optional.of(parser.apply(json)) : Optional.empty();
        } catch (DataConversionException | JacksonException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the answer of a passkey cannot be read: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether no part is missing, for which the library has no exception of its own. */
    private static boolean isWhole(String json, List<String> parts) {
        if (json.length() > LONGEST) {
            return false;
        }
        JsonNode answer = JSON.readTree(json);
        JsonNode response = answer.path("response");
        return answer.path("rawId").isString()
                && parts.stream().allMatch(part -> response.path(part).isString());
    }

    /**
     * Checks an answer and uses its challenge up.
     *
     * @return how many signatures the device says it has made; empty if anything is wrong
     */
    Optional<Long> check(String purpose, Answer answer, Passkey passkey) {
        return challenge(purpose, answer.data().getCollectedClientData())
                .flatMap(
                        ours ->
                                check(ours, answer, passkey)
                                        .filter(
                                                count ->
                                                        challenges.spend(
                                                                passkey.accountId(), ours)));
    }

    /**
     * Checks an answer to a challenge, and uses nothing up.
     *
     * @return how many signatures the device says it has made; empty if anything is wrong
     */
    Optional<Long> check(byte[] challenge, Answer answer, Passkey passkey) {
        try {
            manager.verify(
                    answer.data(),
                    new AuthenticationParameters(
                            site.expecting(challenge), record(passkey), null, true, true));
            return Optional.ofNullable(answer.data().getAuthenticatorData())
                    .map(AuthenticatorData::getSignCount);
        } catch (DataConversionException | VerificationException e) {
            LOG.log(Level.WARNING, "passkey {0} was refused: {1}", passkey.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<byte[]> challenge(String purpose, CollectedClientData data) {
        return Optional.ofNullable(data)
                .map(CollectedClientData::getChallenge)
                .map(challenge -> challenge.getValue())
                .filter(challenge -> challenges.isOpen(purpose, challenge));
    }

    /** Returns what was signed, for everyone who wants to check it later. */
    Assertion assertion(String nonce, Answer answer, Passkey passkey) {
        AuthenticationData data = answer.data();
        return new Assertion(
                nonce,
                publicKey(passkey),
                data.getCollectedClientDataBytes(),
                data.getAuthenticatorDataBytes(),
                data.getSignature());
    }

    /** Whether an answer is as short as those of all known devices, so that it can be kept. */
    boolean isShort(Answer answer, Passkey passkey) {
        return publicKey(passkey).length <= Assertion.LONGEST_KEY
                && Stream.of(
                                answer.data().getCollectedClientDataBytes(),
                                answer.data().getAuthenticatorDataBytes(),
                                answer.data().getSignature())
                        .allMatch(part -> part.length <= Assertion.LONGEST_PART);
    }

    /** Returns the digest of a passkey's public key, as the audit trail has it. */
    String fingerprint(Passkey passkey) {
        return Sha256.of(publicKey(passkey));
    }

    private byte[] publicKey(Passkey passkey) {
        return Objects.requireNonNull(
                        credentials.convert(passkey.credential()).getCOSEKey().getPublicKey())
                .getEncoded();
    }

    private CredentialRecord record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                null,
                null,
                passkey.signatures(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                Set.of());
    }

    /** Returns the algorithms of passkeys, as browsers name them. */
    static List<Long> algorithms() {
        return KINDS.stream().map(kind -> kind.getAlg().getValue()).toList();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
