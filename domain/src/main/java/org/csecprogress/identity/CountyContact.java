package org.csecprogress.identity;

import java.io.Serializable;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Role;

/**
 * A person of a county whom CDSS can ask about its filings.
 *
 * @param title their position, or empty
 * @param role to prepare or to certify
 * @param agency for which they certify; null if they prepare
 */
public record CountyContact(String name, String title, String mail, Role role, Agency agency)
        implements Serializable {}
