package org.csecprogress.inmemory;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Sha256;

/**
 * Hashes passwords with a salt, as the server does, but in a single round. It remembers what it was
 * told and which hashes were compared.
 */
public final class PasswordHashes implements Pbkdf2PasswordHash {
    private final List<String> compared = new ArrayList<>();
    private Map<String, String> parameters = Map.of();
    private int salts;

    @Override
    public void initialize(Map<String, String> wanted) {
        parameters = Map.copyOf(wanted);
    }

    @Override
    public String generate(char[] password) {
        salts++;
        return hash(Integer.toString(salts), password);
    }

    private static String hash(String salt, char[] password) {
        return salt + ":" + Sha256.of(salt + ":" + new String(password));
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        compared.add(hashed);
        return hash(hashed.substring(0, hashed.indexOf(':')), password).equals(hashed);
    }

    /** Returns the algorithm, rounds and salt that were asked for. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Returns the hashes with which passwords were compared, in order. */
    public List<String> compared() {
        return List.copyOf(compared);
    }
}
