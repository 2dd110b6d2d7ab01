/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Entry</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Entry#getFingerprint <em>Fingerprint</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Entry#getToken <em>Token</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Entry#getKeys <em>Keys</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getEntry()
 * @model abstract="true"
 * @generated
 */
public interface Entry extends EObject {
	/**
	 * Returns the value of the '<em><b>Fingerprint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Fingerprint</em>' attribute.
	 * @see #setFingerprint(String)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getEntry_Fingerprint()
	 * @model required="true"
	 * @generated
	 */
	String getFingerprint();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Entry#getFingerprint <em>Fingerprint</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fingerprint</em>' attribute.
	 * @see #getFingerprint()
	 * @generated
	 */
	void setFingerprint(String value);

	/**
	 * Returns the value of the '<em><b>Token</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Token#getEntries <em>Entries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Token</em>' container reference.
	 * @see #setToken(Token)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getEntry_Token()
	 * @see cz.klicnik.inventory.model.Token#getEntries
	 * @model opposite="entries"
	 * @generated
	 */
	Token getToken();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Entry#getToken <em>Token</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Token</em>' container reference.
	 * @see #getToken()
	 * @generated
	 */
	void setToken(Token value);

	/**
	 * Returns the value of the '<em><b>Keys</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.inventory.model.Key}.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Key#getEntry <em>Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Keys</em>' containment reference list.
	 * @see cz.klicnik.inventory.model.InventoryPackage#getEntry_Keys()
	 * @see cz.klicnik.inventory.model.Key#getEntry
	 * @model opposite="entry" containment="true"
	 * @generated
	 */
	EList<Key> getKeys();

} // Entry
