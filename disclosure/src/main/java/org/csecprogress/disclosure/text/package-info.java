/**
 * Words that could disclose a count. This package knows no catalogue: callers say which names may
 * contain a number.
 */
package org.csecprogress.disclosure.text;
