/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see cz.klicnik.inventory.model.InventoryFactory
 * @model kind="package"
 * @generated
 */
public interface InventoryPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "https://klicnik.cz/inventory/1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "inventory";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	InventoryPackage eINSTANCE = cz.klicnik.inventory.model.impl.InventoryPackageImpl.init();

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.InventoryImpl <em>Inventory</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.InventoryImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getInventory()
	 * @generated
	 */
	int INVENTORY = 0;

	/**
	 * The feature id for the '<em><b>Drivers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INVENTORY__DRIVERS = 0;

	/**
	 * The feature id for the '<em><b>Readers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INVENTORY__READERS = 1;

	/**
	 * The number of structural features of the '<em>Inventory</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INVENTORY_FEATURE_COUNT = 2;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.DriverImpl <em>Driver</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.DriverImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getDriver()
	 * @generated
	 */
	int DRIVER = 1;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DRIVER__ID = 0;

	/**
	 * The feature id for the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DRIVER__STATUS = 1;

	/**
	 * The feature id for the '<em><b>Inventory</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DRIVER__INVENTORY = 2;

	/**
	 * The feature id for the '<em><b>Slots</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DRIVER__SLOTS = 3;

	/**
	 * The number of structural features of the '<em>Driver</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DRIVER_FEATURE_COUNT = 4;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.ReaderImpl <em>Reader</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.ReaderImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getReader()
	 * @generated
	 */
	int READER = 2;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER__NAME = 0;

	/**
	 * The feature id for the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER__STATUS = 1;

	/**
	 * The feature id for the '<em><b>Inventory</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER__INVENTORY = 2;

	/**
	 * The number of structural features of the '<em>Reader</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER_FEATURE_COUNT = 3;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.SlotImpl <em>Slot</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.SlotImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getSlot()
	 * @generated
	 */
	int SLOT = 3;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__KEY = 0;

	/**
	 * The feature id for the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__STATUS = 1;

	/**
	 * The feature id for the '<em><b>Driver</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__DRIVER = 2;

	/**
	 * The feature id for the '<em><b>Token</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT__TOKEN = 3;

	/**
	 * The number of structural features of the '<em>Slot</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int SLOT_FEATURE_COUNT = 4;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.TokenImpl <em>Token</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.TokenImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getToken()
	 * @generated
	 */
	int TOKEN = 4;

	/**
	 * The feature id for the '<em><b>Identity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOKEN__IDENTITY = 0;

	/**
	 * The feature id for the '<em><b>Info</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOKEN__INFO = 1;

	/**
	 * The feature id for the '<em><b>View</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOKEN__VIEW = 2;

	/**
	 * The feature id for the '<em><b>Slot</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOKEN__SLOT = 3;

	/**
	 * The feature id for the '<em><b>Entries</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOKEN__ENTRIES = 4;

	/**
	 * The number of structural features of the '<em>Token</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOKEN_FEATURE_COUNT = 5;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.EntryImpl <em>Entry</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.EntryImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getEntry()
	 * @generated
	 */
	int ENTRY = 5;

	/**
	 * The feature id for the '<em><b>Fingerprint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__FINGERPRINT = 0;

	/**
	 * The feature id for the '<em><b>Token</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__TOKEN = 1;

	/**
	 * The feature id for the '<em><b>Keys</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY__KEYS = 2;

	/**
	 * The number of structural features of the '<em>Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ENTRY_FEATURE_COUNT = 3;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.CertificateImpl <em>Certificate</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.CertificateImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getCertificate()
	 * @generated
	 */
	int CERTIFICATE = 6;

	/**
	 * The feature id for the '<em><b>Fingerprint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__FINGERPRINT = ENTRY__FINGERPRINT;

	/**
	 * The feature id for the '<em><b>Token</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__TOKEN = ENTRY__TOKEN;

	/**
	 * The feature id for the '<em><b>Keys</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__KEYS = ENTRY__KEYS;

	/**
	 * The feature id for the '<em><b>Record</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE__RECORD = ENTRY_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Certificate</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CERTIFICATE_FEATURE_COUNT = ENTRY_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.LooseKeyImpl <em>Loose Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.LooseKeyImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getLooseKey()
	 * @generated
	 */
	int LOOSE_KEY = 7;

	/**
	 * The feature id for the '<em><b>Fingerprint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LOOSE_KEY__FINGERPRINT = ENTRY__FINGERPRINT;

	/**
	 * The feature id for the '<em><b>Token</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LOOSE_KEY__TOKEN = ENTRY__TOKEN;

	/**
	 * The feature id for the '<em><b>Keys</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LOOSE_KEY__KEYS = ENTRY__KEYS;

	/**
	 * The feature id for the '<em><b>Record</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LOOSE_KEY__RECORD = ENTRY_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Loose Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LOOSE_KEY_FEATURE_COUNT = ENTRY_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.OtherImpl <em>Other</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.OtherImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getOther()
	 * @generated
	 */
	int OTHER = 8;

	/**
	 * The feature id for the '<em><b>Fingerprint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER__FINGERPRINT = ENTRY__FINGERPRINT;

	/**
	 * The feature id for the '<em><b>Token</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER__TOKEN = ENTRY__TOKEN;

	/**
	 * The feature id for the '<em><b>Keys</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER__KEYS = ENTRY__KEYS;

	/**
	 * The feature id for the '<em><b>Record</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER__RECORD = ENTRY_FEATURE_COUNT + 0;

	/**
	 * The number of structural features of the '<em>Other</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OTHER_FEATURE_COUNT = ENTRY_FEATURE_COUNT + 1;

	/**
	 * The meta object id for the '{@link cz.klicnik.inventory.model.impl.KeyImpl <em>Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.inventory.model.impl.KeyImpl
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getKey()
	 * @generated
	 */
	int KEY = 9;

	/**
	 * The feature id for the '<em><b>Fingerprint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__FINGERPRINT = 0;

	/**
	 * The feature id for the '<em><b>Record</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__RECORD = 1;

	/**
	 * The feature id for the '<em><b>Entry</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY__ENTRY = 2;

	/**
	 * The number of structural features of the '<em>Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KEY_FEATURE_COUNT = 3;

	/**
	 * The meta object id for the '<em>Driver Status</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.machine.DriverStatus
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getDriverStatus()
	 * @generated
	 */
	int DRIVER_STATUS = 10;

	/**
	 * The meta object id for the '<em>Reader Status</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.machine.ReaderStatus
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getReaderStatus()
	 * @generated
	 */
	int READER_STATUS = 11;

	/**
	 * The meta object id for the '<em>Slot Key</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.machine.SlotKey
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getSlotKey()
	 * @generated
	 */
	int SLOT_KEY = 12;

	/**
	 * The meta object id for the '<em>Slot Status</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.machine.SlotStatus
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getSlotStatus()
	 * @generated
	 */
	int SLOT_STATUS = 13;

	/**
	 * The meta object id for the '<em>Token Identity</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.TokenIdentity
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenIdentity()
	 * @generated
	 */
	int TOKEN_IDENTITY = 14;

	/**
	 * The meta object id for the '<em>Token Info</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.TokenInfo
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenInfo()
	 * @generated
	 */
	int TOKEN_INFO = 15;

	/**
	 * The meta object id for the '<em>Token Object</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.core.model.TokenObject
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenObject()
	 * @generated
	 */
	int TOKEN_OBJECT = 16;

	/**
	 * The meta object id for the '<em>Token View</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.pki.TokenView
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenView()
	 * @generated
	 */
	int TOKEN_VIEW = 17;

	/**
	 * The meta object id for the '<em>Certificate Entry</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.pki.TokenView.CertificateEntry
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getCertificateEntry()
	 * @generated
	 */
	int CERTIFICATE_ENTRY = 18;

	/**
	 * The meta object id for the '<em>Key Entry</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see cz.klicnik.pki.TokenView.KeyEntry
	 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getKeyEntry()
	 * @generated
	 */
	int KEY_ENTRY = 19;


	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Inventory <em>Inventory</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Inventory</em>'.
	 * @see cz.klicnik.inventory.model.Inventory
	 * @generated
	 */
	EClass getInventory();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.inventory.model.Inventory#getDrivers <em>Drivers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Drivers</em>'.
	 * @see cz.klicnik.inventory.model.Inventory#getDrivers()
	 * @see #getInventory()
	 * @generated
	 */
	EReference getInventory_Drivers();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.inventory.model.Inventory#getReaders <em>Readers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Readers</em>'.
	 * @see cz.klicnik.inventory.model.Inventory#getReaders()
	 * @see #getInventory()
	 * @generated
	 */
	EReference getInventory_Readers();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Driver <em>Driver</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Driver</em>'.
	 * @see cz.klicnik.inventory.model.Driver
	 * @generated
	 */
	EClass getDriver();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Driver#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see cz.klicnik.inventory.model.Driver#getId()
	 * @see #getDriver()
	 * @generated
	 */
	EAttribute getDriver_Id();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Driver#getStatus <em>Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Status</em>'.
	 * @see cz.klicnik.inventory.model.Driver#getStatus()
	 * @see #getDriver()
	 * @generated
	 */
	EAttribute getDriver_Status();

	/**
	 * Returns the meta object for the container reference '{@link cz.klicnik.inventory.model.Driver#getInventory <em>Inventory</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Inventory</em>'.
	 * @see cz.klicnik.inventory.model.Driver#getInventory()
	 * @see #getDriver()
	 * @generated
	 */
	EReference getDriver_Inventory();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.inventory.model.Driver#getSlots <em>Slots</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Slots</em>'.
	 * @see cz.klicnik.inventory.model.Driver#getSlots()
	 * @see #getDriver()
	 * @generated
	 */
	EReference getDriver_Slots();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Reader <em>Reader</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Reader</em>'.
	 * @see cz.klicnik.inventory.model.Reader
	 * @generated
	 */
	EClass getReader();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Reader#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see cz.klicnik.inventory.model.Reader#getName()
	 * @see #getReader()
	 * @generated
	 */
	EAttribute getReader_Name();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Reader#getStatus <em>Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Status</em>'.
	 * @see cz.klicnik.inventory.model.Reader#getStatus()
	 * @see #getReader()
	 * @generated
	 */
	EAttribute getReader_Status();

	/**
	 * Returns the meta object for the container reference '{@link cz.klicnik.inventory.model.Reader#getInventory <em>Inventory</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Inventory</em>'.
	 * @see cz.klicnik.inventory.model.Reader#getInventory()
	 * @see #getReader()
	 * @generated
	 */
	EReference getReader_Inventory();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Slot <em>Slot</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Slot</em>'.
	 * @see cz.klicnik.inventory.model.Slot
	 * @generated
	 */
	EClass getSlot();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Slot#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see cz.klicnik.inventory.model.Slot#getKey()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_Key();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Slot#getStatus <em>Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Status</em>'.
	 * @see cz.klicnik.inventory.model.Slot#getStatus()
	 * @see #getSlot()
	 * @generated
	 */
	EAttribute getSlot_Status();

	/**
	 * Returns the meta object for the container reference '{@link cz.klicnik.inventory.model.Slot#getDriver <em>Driver</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Driver</em>'.
	 * @see cz.klicnik.inventory.model.Slot#getDriver()
	 * @see #getSlot()
	 * @generated
	 */
	EReference getSlot_Driver();

	/**
	 * Returns the meta object for the containment reference '{@link cz.klicnik.inventory.model.Slot#getToken <em>Token</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Token</em>'.
	 * @see cz.klicnik.inventory.model.Slot#getToken()
	 * @see #getSlot()
	 * @generated
	 */
	EReference getSlot_Token();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Token <em>Token</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Token</em>'.
	 * @see cz.klicnik.inventory.model.Token
	 * @generated
	 */
	EClass getToken();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Token#getIdentity <em>Identity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Identity</em>'.
	 * @see cz.klicnik.inventory.model.Token#getIdentity()
	 * @see #getToken()
	 * @generated
	 */
	EAttribute getToken_Identity();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Token#getInfo <em>Info</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Info</em>'.
	 * @see cz.klicnik.inventory.model.Token#getInfo()
	 * @see #getToken()
	 * @generated
	 */
	EAttribute getToken_Info();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Token#getView <em>View</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>View</em>'.
	 * @see cz.klicnik.inventory.model.Token#getView()
	 * @see #getToken()
	 * @generated
	 */
	EAttribute getToken_View();

	/**
	 * Returns the meta object for the container reference '{@link cz.klicnik.inventory.model.Token#getSlot <em>Slot</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Slot</em>'.
	 * @see cz.klicnik.inventory.model.Token#getSlot()
	 * @see #getToken()
	 * @generated
	 */
	EReference getToken_Slot();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.inventory.model.Token#getEntries <em>Entries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Entries</em>'.
	 * @see cz.klicnik.inventory.model.Token#getEntries()
	 * @see #getToken()
	 * @generated
	 */
	EReference getToken_Entries();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Entry <em>Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Entry</em>'.
	 * @see cz.klicnik.inventory.model.Entry
	 * @generated
	 */
	EClass getEntry();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Entry#getFingerprint <em>Fingerprint</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fingerprint</em>'.
	 * @see cz.klicnik.inventory.model.Entry#getFingerprint()
	 * @see #getEntry()
	 * @generated
	 */
	EAttribute getEntry_Fingerprint();

	/**
	 * Returns the meta object for the container reference '{@link cz.klicnik.inventory.model.Entry#getToken <em>Token</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Token</em>'.
	 * @see cz.klicnik.inventory.model.Entry#getToken()
	 * @see #getEntry()
	 * @generated
	 */
	EReference getEntry_Token();

	/**
	 * Returns the meta object for the containment reference list '{@link cz.klicnik.inventory.model.Entry#getKeys <em>Keys</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Keys</em>'.
	 * @see cz.klicnik.inventory.model.Entry#getKeys()
	 * @see #getEntry()
	 * @generated
	 */
	EReference getEntry_Keys();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Certificate <em>Certificate</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Certificate</em>'.
	 * @see cz.klicnik.inventory.model.Certificate
	 * @generated
	 */
	EClass getCertificate();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Certificate#getRecord <em>Record</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Record</em>'.
	 * @see cz.klicnik.inventory.model.Certificate#getRecord()
	 * @see #getCertificate()
	 * @generated
	 */
	EAttribute getCertificate_Record();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.LooseKey <em>Loose Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Loose Key</em>'.
	 * @see cz.klicnik.inventory.model.LooseKey
	 * @generated
	 */
	EClass getLooseKey();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.LooseKey#getRecord <em>Record</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Record</em>'.
	 * @see cz.klicnik.inventory.model.LooseKey#getRecord()
	 * @see #getLooseKey()
	 * @generated
	 */
	EAttribute getLooseKey_Record();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Other <em>Other</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Other</em>'.
	 * @see cz.klicnik.inventory.model.Other
	 * @generated
	 */
	EClass getOther();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Other#getRecord <em>Record</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Record</em>'.
	 * @see cz.klicnik.inventory.model.Other#getRecord()
	 * @see #getOther()
	 * @generated
	 */
	EAttribute getOther_Record();

	/**
	 * Returns the meta object for class '{@link cz.klicnik.inventory.model.Key <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Key</em>'.
	 * @see cz.klicnik.inventory.model.Key
	 * @generated
	 */
	EClass getKey();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Key#getFingerprint <em>Fingerprint</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fingerprint</em>'.
	 * @see cz.klicnik.inventory.model.Key#getFingerprint()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Fingerprint();

	/**
	 * Returns the meta object for the attribute '{@link cz.klicnik.inventory.model.Key#getRecord <em>Record</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Record</em>'.
	 * @see cz.klicnik.inventory.model.Key#getRecord()
	 * @see #getKey()
	 * @generated
	 */
	EAttribute getKey_Record();

	/**
	 * Returns the meta object for the container reference '{@link cz.klicnik.inventory.model.Key#getEntry <em>Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Entry</em>'.
	 * @see cz.klicnik.inventory.model.Key#getEntry()
	 * @see #getKey()
	 * @generated
	 */
	EReference getKey_Entry();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.machine.DriverStatus <em>Driver Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Driver Status</em>'.
	 * @see cz.klicnik.core.machine.DriverStatus
	 * @model instanceClass="cz.klicnik.core.machine.DriverStatus" serializeable="false"
	 * @generated
	 */
	EDataType getDriverStatus();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.machine.ReaderStatus <em>Reader Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Reader Status</em>'.
	 * @see cz.klicnik.core.machine.ReaderStatus
	 * @model instanceClass="cz.klicnik.core.machine.ReaderStatus" serializeable="false"
	 * @generated
	 */
	EDataType getReaderStatus();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.machine.SlotKey <em>Slot Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Slot Key</em>'.
	 * @see cz.klicnik.core.machine.SlotKey
	 * @model instanceClass="cz.klicnik.core.machine.SlotKey" serializeable="false"
	 * @generated
	 */
	EDataType getSlotKey();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.machine.SlotStatus <em>Slot Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Slot Status</em>'.
	 * @see cz.klicnik.core.machine.SlotStatus
	 * @model instanceClass="cz.klicnik.core.machine.SlotStatus" serializeable="false"
	 * @generated
	 */
	EDataType getSlotStatus();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.TokenIdentity <em>Token Identity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Token Identity</em>'.
	 * @see cz.klicnik.core.model.TokenIdentity
	 * @model instanceClass="cz.klicnik.core.model.TokenIdentity" serializeable="false"
	 * @generated
	 */
	EDataType getTokenIdentity();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.TokenInfo <em>Token Info</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Token Info</em>'.
	 * @see cz.klicnik.core.model.TokenInfo
	 * @model instanceClass="cz.klicnik.core.model.TokenInfo" serializeable="false"
	 * @generated
	 */
	EDataType getTokenInfo();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.core.model.TokenObject <em>Token Object</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Token Object</em>'.
	 * @see cz.klicnik.core.model.TokenObject
	 * @model instanceClass="cz.klicnik.core.model.TokenObject" serializeable="false"
	 * @generated
	 */
	EDataType getTokenObject();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.pki.TokenView <em>Token View</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Token View</em>'.
	 * @see cz.klicnik.pki.TokenView
	 * @model instanceClass="cz.klicnik.pki.TokenView" serializeable="false"
	 * @generated
	 */
	EDataType getTokenView();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.pki.TokenView.CertificateEntry <em>Certificate Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Certificate Entry</em>'.
	 * @see cz.klicnik.pki.TokenView.CertificateEntry
	 * @model instanceClass="cz.klicnik.pki.TokenView$CertificateEntry" serializeable="false"
	 * @generated
	 */
	EDataType getCertificateEntry();

	/**
	 * Returns the meta object for data type '{@link cz.klicnik.pki.TokenView.KeyEntry <em>Key Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Key Entry</em>'.
	 * @see cz.klicnik.pki.TokenView.KeyEntry
	 * @model instanceClass="cz.klicnik.pki.TokenView$KeyEntry" serializeable="false"
	 * @generated
	 */
	EDataType getKeyEntry();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	InventoryFactory getInventoryFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.InventoryImpl <em>Inventory</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.InventoryImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getInventory()
		 * @generated
		 */
		EClass INVENTORY = eINSTANCE.getInventory();

		/**
		 * The meta object literal for the '<em><b>Drivers</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference INVENTORY__DRIVERS = eINSTANCE.getInventory_Drivers();

		/**
		 * The meta object literal for the '<em><b>Readers</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference INVENTORY__READERS = eINSTANCE.getInventory_Readers();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.DriverImpl <em>Driver</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.DriverImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getDriver()
		 * @generated
		 */
		EClass DRIVER = eINSTANCE.getDriver();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DRIVER__ID = eINSTANCE.getDriver_Id();

		/**
		 * The meta object literal for the '<em><b>Status</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DRIVER__STATUS = eINSTANCE.getDriver_Status();

		/**
		 * The meta object literal for the '<em><b>Inventory</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DRIVER__INVENTORY = eINSTANCE.getDriver_Inventory();

		/**
		 * The meta object literal for the '<em><b>Slots</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DRIVER__SLOTS = eINSTANCE.getDriver_Slots();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.ReaderImpl <em>Reader</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.ReaderImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getReader()
		 * @generated
		 */
		EClass READER = eINSTANCE.getReader();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute READER__NAME = eINSTANCE.getReader_Name();

		/**
		 * The meta object literal for the '<em><b>Status</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute READER__STATUS = eINSTANCE.getReader_Status();

		/**
		 * The meta object literal for the '<em><b>Inventory</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference READER__INVENTORY = eINSTANCE.getReader_Inventory();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.SlotImpl <em>Slot</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.SlotImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getSlot()
		 * @generated
		 */
		EClass SLOT = eINSTANCE.getSlot();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__KEY = eINSTANCE.getSlot_Key();

		/**
		 * The meta object literal for the '<em><b>Status</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute SLOT__STATUS = eINSTANCE.getSlot_Status();

		/**
		 * The meta object literal for the '<em><b>Driver</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SLOT__DRIVER = eINSTANCE.getSlot_Driver();

		/**
		 * The meta object literal for the '<em><b>Token</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference SLOT__TOKEN = eINSTANCE.getSlot_Token();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.TokenImpl <em>Token</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.TokenImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getToken()
		 * @generated
		 */
		EClass TOKEN = eINSTANCE.getToken();

		/**
		 * The meta object literal for the '<em><b>Identity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOKEN__IDENTITY = eINSTANCE.getToken_Identity();

		/**
		 * The meta object literal for the '<em><b>Info</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOKEN__INFO = eINSTANCE.getToken_Info();

		/**
		 * The meta object literal for the '<em><b>View</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOKEN__VIEW = eINSTANCE.getToken_View();

		/**
		 * The meta object literal for the '<em><b>Slot</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TOKEN__SLOT = eINSTANCE.getToken_Slot();

		/**
		 * The meta object literal for the '<em><b>Entries</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TOKEN__ENTRIES = eINSTANCE.getToken_Entries();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.EntryImpl <em>Entry</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.EntryImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getEntry()
		 * @generated
		 */
		EClass ENTRY = eINSTANCE.getEntry();

		/**
		 * The meta object literal for the '<em><b>Fingerprint</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ENTRY__FINGERPRINT = eINSTANCE.getEntry_Fingerprint();

		/**
		 * The meta object literal for the '<em><b>Token</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ENTRY__TOKEN = eINSTANCE.getEntry_Token();

		/**
		 * The meta object literal for the '<em><b>Keys</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ENTRY__KEYS = eINSTANCE.getEntry_Keys();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.CertificateImpl <em>Certificate</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.CertificateImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getCertificate()
		 * @generated
		 */
		EClass CERTIFICATE = eINSTANCE.getCertificate();

		/**
		 * The meta object literal for the '<em><b>Record</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CERTIFICATE__RECORD = eINSTANCE.getCertificate_Record();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.LooseKeyImpl <em>Loose Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.LooseKeyImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getLooseKey()
		 * @generated
		 */
		EClass LOOSE_KEY = eINSTANCE.getLooseKey();

		/**
		 * The meta object literal for the '<em><b>Record</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LOOSE_KEY__RECORD = eINSTANCE.getLooseKey_Record();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.OtherImpl <em>Other</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.OtherImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getOther()
		 * @generated
		 */
		EClass OTHER = eINSTANCE.getOther();

		/**
		 * The meta object literal for the '<em><b>Record</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OTHER__RECORD = eINSTANCE.getOther_Record();

		/**
		 * The meta object literal for the '{@link cz.klicnik.inventory.model.impl.KeyImpl <em>Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.inventory.model.impl.KeyImpl
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getKey()
		 * @generated
		 */
		EClass KEY = eINSTANCE.getKey();

		/**
		 * The meta object literal for the '<em><b>Fingerprint</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__FINGERPRINT = eINSTANCE.getKey_Fingerprint();

		/**
		 * The meta object literal for the '<em><b>Record</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KEY__RECORD = eINSTANCE.getKey_Record();

		/**
		 * The meta object literal for the '<em><b>Entry</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference KEY__ENTRY = eINSTANCE.getKey_Entry();

		/**
		 * The meta object literal for the '<em>Driver Status</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.machine.DriverStatus
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getDriverStatus()
		 * @generated
		 */
		EDataType DRIVER_STATUS = eINSTANCE.getDriverStatus();

		/**
		 * The meta object literal for the '<em>Reader Status</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.machine.ReaderStatus
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getReaderStatus()
		 * @generated
		 */
		EDataType READER_STATUS = eINSTANCE.getReaderStatus();

		/**
		 * The meta object literal for the '<em>Slot Key</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.machine.SlotKey
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getSlotKey()
		 * @generated
		 */
		EDataType SLOT_KEY = eINSTANCE.getSlotKey();

		/**
		 * The meta object literal for the '<em>Slot Status</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.machine.SlotStatus
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getSlotStatus()
		 * @generated
		 */
		EDataType SLOT_STATUS = eINSTANCE.getSlotStatus();

		/**
		 * The meta object literal for the '<em>Token Identity</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.TokenIdentity
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenIdentity()
		 * @generated
		 */
		EDataType TOKEN_IDENTITY = eINSTANCE.getTokenIdentity();

		/**
		 * The meta object literal for the '<em>Token Info</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.TokenInfo
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenInfo()
		 * @generated
		 */
		EDataType TOKEN_INFO = eINSTANCE.getTokenInfo();

		/**
		 * The meta object literal for the '<em>Token Object</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.core.model.TokenObject
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenObject()
		 * @generated
		 */
		EDataType TOKEN_OBJECT = eINSTANCE.getTokenObject();

		/**
		 * The meta object literal for the '<em>Token View</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.pki.TokenView
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getTokenView()
		 * @generated
		 */
		EDataType TOKEN_VIEW = eINSTANCE.getTokenView();

		/**
		 * The meta object literal for the '<em>Certificate Entry</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.pki.TokenView.CertificateEntry
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getCertificateEntry()
		 * @generated
		 */
		EDataType CERTIFICATE_ENTRY = eINSTANCE.getCertificateEntry();

		/**
		 * The meta object literal for the '<em>Key Entry</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see cz.klicnik.pki.TokenView.KeyEntry
		 * @see cz.klicnik.inventory.model.impl.InventoryPackageImpl#getKeyEntry()
		 * @generated
		 */
		EDataType KEY_ENTRY = eINSTANCE.getKeyEntry();

	}

} //InventoryPackage
