/** The kinds of rule. Each checks one statement about a filing. */
package org.csecprogress.filing.rules.kind;
