/** The use cases of a filing: open, save, check, certify, submit and correct. */
package org.csecprogress.filing.service;
