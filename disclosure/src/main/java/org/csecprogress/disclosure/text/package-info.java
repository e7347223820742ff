/**
 * Words that could tell a count. Knows letters and no language of the catalogue: whoever calls says
 * which names may hold a number.
 */
package org.csecprogress.disclosure.text;
