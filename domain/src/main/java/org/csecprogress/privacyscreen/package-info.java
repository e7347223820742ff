/**
 * The privacy screen: finds names, dates of birth, case numbers and contact details in free text.
 */
package org.csecprogress.privacyscreen;
