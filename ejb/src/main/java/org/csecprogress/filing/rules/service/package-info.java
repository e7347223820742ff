/** Validators, parsers and free-text checks for the catalogue version of a filing. */
package org.csecprogress.filing.rules.service;
