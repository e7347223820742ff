/** The answers of a filing and the facts that rules compare them with. */
package org.csecprogress.filing.answer;
