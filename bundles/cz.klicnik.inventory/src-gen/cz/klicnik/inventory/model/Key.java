/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import cz.klicnik.core.model.TokenObject;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Key</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Key#getFingerprint <em>Fingerprint</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Key#getRecord <em>Record</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Key#getEntry <em>Entry</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getKey()
 * @model
 * @generated
 */
public interface Key extends EObject {
	/**
	 * Returns the value of the '<em><b>Fingerprint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Fingerprint</em>' attribute.
	 * @see #setFingerprint(String)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getKey_Fingerprint()
	 * @model required="true"
	 * @generated
	 */
	String getFingerprint();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Key#getFingerprint <em>Fingerprint</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fingerprint</em>' attribute.
	 * @see #getFingerprint()
	 * @generated
	 */
	void setFingerprint(String value);

	/**
	 * Returns the value of the '<em><b>Record</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Record</em>' attribute.
	 * @see #setRecord(TokenObject)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getKey_Record()
	 * @model dataType="cz.klicnik.inventory.model.TokenObject" required="true"
	 * @generated
	 */
	TokenObject getRecord();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Key#getRecord <em>Record</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Record</em>' attribute.
	 * @see #getRecord()
	 * @generated
	 */
	void setRecord(TokenObject value);

	/**
	 * Returns the value of the '<em><b>Entry</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Entry#getKeys <em>Keys</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Entry</em>' container reference.
	 * @see #setEntry(Entry)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getKey_Entry()
	 * @see cz.klicnik.inventory.model.Entry#getKeys
	 * @model opposite="keys"
	 * @generated
	 */
	Entry getEntry();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Key#getEntry <em>Entry</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Entry</em>' container reference.
	 * @see #getEntry()
	 * @generated
	 */
	void setEntry(Entry value);

} // Key
